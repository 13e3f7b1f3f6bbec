/** So many words are remembered, then all are forgotten: texts of strangers may not fill the memory. */
const mostRemembered = 20_000;
/** Longer pieces of a text are views of it in V8 and would keep the whole of it. */
const longestRemembered = 12;

/** The same question, whose answers are kept: the capitalised words of reports are few and come again and again. */
export function remembered(ask: (word: string) => boolean): (word: string) => boolean {
  const answers = new Map<string, boolean>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    const answer = ask(word);
    if (word.length > longestRemembered) return answer;
    if (answers.size >= mostRemembered) answers.clear();
    answers.set(word, answer);
    return answer;
  };
}
