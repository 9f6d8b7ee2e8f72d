/** Everything that is shown. */
export const page = find('#page')
/** How many articles are not set yet. */
export const rest = find('#rest')
/** The kinds that a selection may be tagged as. */
export const bubble = find('.bubble')
/** What is known of an entity. */
export const entityCard = find('.card')

/** Says to screen readers what this is. */
export const heading = document.createElement('h1')
heading.className = 'unseen'
heading.textContent = document.title

/** Holds the cards; it is in the page from the first content on. */
export const main = document.createElement('main')
main.append(heading)

function find(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector)
  if (!element) throw new Error(`The preview has no ${selector}`)
  return element
}
