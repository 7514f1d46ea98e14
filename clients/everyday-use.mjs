// What every client does with this server, whatever it is written in: the same four acts, with the same outcome.
import assert from 'node:assert/strict';

const TOOLS = [
  'add_to_queue', 'add_tracks_to_playlist', 'arrange_playlist', 'check_library', 'combine_playlists',
  'control_playback', 'create_playlist', 'export_playlist', 'get_connection_status', 'get_current_track',
  'get_details', 'get_liked_songs', 'get_playback_state', 'get_playlist', 'get_playlist_tracks',
  'get_recently_played', 'get_saved_items', 'get_top_items', 'get_user_playlists', 'list_contents',
  'play', 'remove_from_library', 'remove_tracks_from_playlist', 'resolve_tracks', 'save_to_library',
  'search_catalog', 'search_tracks', 'transfer_playback', 'undo_change', 'update_playlist',
];

// `client` lists tools, calls them and reads resources, and gives back results as the protocol has them.
export async function usesEverything(client) {
  const { tools } = await client.listTools();
  assert.deepEqual(tools.map((tool) => tool.name).filter((name) => TOOLS.includes(name)).sort(), TOOLS);

  const found = await client.callTool({ name: 'search_tracks', arguments: { query: 'love', limit: 3 } });
  assert.equal(found.isError ?? false, false, JSON.stringify(found));
  assert.equal(found.structuredContent.items.length, 3);

  const { contents: [status] } = await client.readResource({ uri: 'spotify://status' });
  assert.equal(JSON.parse(status.text).connected, true);

  const refused = await client.callTool({ name: 'search_tracks', arguments: { query: 'love', limit: 0 } });
  assert.equal(refused.isError, true);
  assert.match(refused.content[0].text, /limit/);
}
