// @ts-check

/**
 * An element with attributes and children. Strings become text, never markup.
 * @param {string} name
 * @param {Record<string, string | boolean | null | undefined>} attributes
 * @param {...(Node | string | null)} children
 */
export function make(name, attributes, ...children) {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(key, '')
    else if (typeof value === 'string') element.setAttribute(key, value)
  }
  element.append(...children.filter((child) => child !== null))
  return element
}
