// Passkeys need the browser's own window, which only a script can open. Everything else works without.
// A form marked data-passkey="get" (sign in) or "create" (add) is shown where passkeys are known; sending it asks the
// server for options, the browser for a key, and then sends the form with the answer in its hidden field.
if (window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
  for (const form of document.querySelectorAll('form[data-passkey]')) {
    form.hidden = false
    form.addEventListener('submit', async event => {
      event.preventDefault()
      const button = form.querySelector('button[type=submit]')
      button.disabled = true
      try {
        form.elements.credential.value = JSON.stringify(await ask(form))
      } catch {
        // Closed by the person, or no key on this device: the server says so in words
        form.elements.credential.value = ''
      }
      form.submit()
    })
  }
}

async function ask(form) {
  const token = form.elements.__RequestVerificationToken.value
  const answer = await fetch(form.dataset.options, { method: 'POST', headers: { RequestVerificationToken: token } })
  if (!answer.ok) throw new Error(answer.statusText)
  const options = await answer.json()
  return form.dataset.passkey === 'create'
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })
}
