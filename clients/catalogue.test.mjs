// Every tool of the catalogue, called once by a real client on the packaged server, in an order that makes sense.
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startDemo } from './demo-server.mjs';

const ABOUT = { name: 'test', version: '1' };
const TYPICAL_BYTES = 4_096;

let demo;
let client;

before(async () => {
  demo = await startDemo();
  client = new Client(ABOUT);
  await client.connect(new StreamableHTTPClientTransport(new URL(`${demo.url}/mcp`), {
    requestInit: { headers: { Authorization: `Bearer ${demo.keys[0]}` } },
  }));
});
after(async () => {
  await client.close();
  await demo.stop();
});

test('every tool does what it says', async (t) => {
  const called = new Set();
  const call = async (name, args = {}) => {
    const result = await client.callTool({ name, arguments: args });
    const bytes = Buffer.byteLength(JSON.stringify(result));
    t.diagnostic(`${name} ${bytes} bytes: ${result.content[0].text.split('\n')[0]}`);
    assert.equal(result.isError ?? false, false, `${name}: ${JSON.stringify(result)}`);
    assert.ok(bytes < TYPICAL_BYTES, `${name} answers with ${bytes} bytes`);
    called.add(name);
    return { ...result.structuredContent, link: result.content.find((block) => block.type === 'resource_link') };
  };
  const inPlaylist = async (playlist) => (await call('get_playlist_tracks', { playlist_id: playlist })).total;

  const found = await call('search_tracks', { query: 'love', limit: 4 });
  const uris = found.items.map((item) => item.uri);
  assert.equal(uris.length, 4);
  const wide = await call('search_catalog', { query: 'love', types: ['album', 'artist'], limit: 2 });
  const [album] = wide.results.find(({ type }) => type === 'album').items;
  await call('resolve_tracks', { queries: [uris[0]] });
  await call('get_details', { uris: uris.slice(0, 2) });
  assert.ok((await call('list_contents', { uri: album.uri })).items.length > 0);

  const { devices: [device] } = await call('get_playback_state', { include: ['devices'] });
  await call('play', { what: uris.slice(0, 2), device: device.name });
  assert.equal((await call('get_current_track')).item.uri, uris[0]);
  await call('add_to_queue', { uris: [uris[2]] });
  await call('control_playback', { action: 'pause' });
  await call('transfer_playback', { device: device.name });

  await call('save_to_library', { uris: [uris[3]] });
  assert.deepEqual((await call('check_library', { uris: [uris[3]] })).saved, [uris[3]]);
  await call('get_liked_songs', { limit: 5 });
  await call('get_saved_items', { kind: 'albums', limit: 5 });
  await call('remove_from_library', { uris: [uris[3]], confirm: true });

  const { uri: playlist, item_count: inIt } = await call('create_playlist', { name: 'Thirty', tracks: uris.slice(0, 2) });
  assert.equal(inIt, 2);
  await call('get_user_playlists', { name_contains: 'Thirty' });
  await call('add_tracks_to_playlist', { playlist_id: playlist, track_uris: uris.slice(2) });
  assert.equal(await inPlaylist(playlist), 4);
  await call('arrange_playlist', { playlist, mode: 'reverse', confirm: true });
  await call('remove_tracks_from_playlist', { playlist, uris: [uris[0]], confirm: true });
  assert.equal(await inPlaylist(playlist), 3);
  await call('undo_change', { confirm: true });
  assert.equal(await inPlaylist(playlist), 4);
  await call('update_playlist', { playlist, description: 'All of them' });
  assert.equal((await call('get_playlist', { playlist })).description, 'All of them');
  await call('combine_playlists', { op: 'merge', sources: [playlist, 'liked'], target: 'Thirty and more' });

  const { link } = await call('export_playlist', { playlist, format: 'csv' });
  const { contents: [csv] } = await client.readResource({ uri: link.uri });
  assert.equal(csv.text.trimEnd().split('\r\n').length, 5);

  await call('get_recently_played', { limit: 5 });
  await call('get_top_items', { type: 'artists', limit: 5 });
  assert.equal((await call('get_connection_status')).state, 'connected');

  const { tools } = await client.listTools();
  assert.deepEqual(tools.map((tool) => tool.name).filter((name) => !called.has(name)), []);
  t.diagnostic(`${tools.length} tools, tools/list ${Buffer.byteLength(JSON.stringify({ tools }))} bytes`);
});
