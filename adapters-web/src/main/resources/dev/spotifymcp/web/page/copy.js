// Puts a copy button beside every text that is meant to be pasted. Without scripts, the text can be selected.
for (const box of document.querySelectorAll('.copy')) {
  const text = box.querySelector('code')
  const button = document.createElement('button')
  const said = document.createElement('span')
  button.type = 'button'
  button.className = 'plain small'
  button.textContent = 'Copy'
  said.className = 'said'
  said.setAttribute('role', 'status')
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text.textContent)
      said.textContent = 'Copied'
    } catch {
      // The browser does not let us (plain http, or the person said no): leave the text selected for them.
      getSelection().selectAllChildren(text)
      said.textContent = 'Selected: copy it with your keyboard'
    }
  })
  box.append(button, said)
}
