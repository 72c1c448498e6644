// While somebody writes a challenge, those that are alike are looked for now and then, by the same form and page as its button does
// without this: what is written goes along in the body, never in an address, and nothing is saved.
const alike = document.getElementById('alike')
const form = alike.closest('form')
const fields = [form.elements.Title, form.elements.Need]
const [fewest, pause] = [20, 800]
let waiting, asking
for (const field of fields) field.addEventListener('input', () => {
  clearTimeout(waiting)
  waiting = setTimeout(look, pause)
})

async function look () {
  if (fields.map(f => f.value.trim()).join('').length < fewest) return
  asking?.abort()
  asking = new AbortController()
  const body = new FormData(form)
  body.set('do', 'look')
  try {
    const answer = await fetch(location.pathname + location.search, { method: 'POST', body, signal: asking.signal })
    if (!answer.ok) return
    const found = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('alike')
    if (found && found.innerHTML !== alike.innerHTML) alike.replaceChildren(...found.childNodes)
  } catch (error) {
    if (error.name !== 'AbortError') throw error
  }
}
