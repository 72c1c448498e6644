// Words selected in a sentence under review go along to the comment on it: choosing the sentence's number opens the form with
// them in it. Without this one copies them. They stay in this tab and never stand in an address, since drafts can be confidential.
const key = 'samsyn.quote'
const field = document.querySelector('.panel-comment-form [name=quote]')
if (field) {
  const [place, words] = JSON.parse(sessionStorage.getItem(key) ?? '[]')
  if (field.value === '' && words && place === field.form.dataset.place) field.value = words
  sessionStorage.removeItem(key)
}
document.addEventListener('selectionchange', () => {
  const selection = document.getSelection()
  const passage = selection.anchorNode?.parentElement?.closest('.passage')
  const number = passage?.querySelector('a.passage-place')
  if (!number || selection.isCollapsed || !passage.contains(selection.focusNode)) return
  sessionStorage.setItem(key, JSON.stringify([number.textContent.trim(), selection.toString().trim()]))
})
