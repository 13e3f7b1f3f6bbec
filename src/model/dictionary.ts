/**
 * A table looked up by words of a stranger's text: without a prototype, so that "constructor" or "valueOf" finds nothing.
 * @param entries the table's own keys and values
 */
export function dictionary<Value>(entries: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return Object.freeze(Object.assign(Object.create(null) as Record<string, Value>, entries));
}
