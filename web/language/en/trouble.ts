import type { TroubleMessages } from '../trouble-kinds.ts';

export const trouble: TroubleMessages = {
  'egress/address-refused': {
    what: 'For safety, this address was not fetched: it leads into a private network, to this machine, or to a port that is not the web’s.',
    next: 'If it is meant, the operator of this server can allow the host by name. Otherwise save the page and drop the file here.',
  },
  'egress/not-allowed-scheme': {
    what: 'Only http and https addresses can be fetched.',
    next: 'Check how the address begins, or drop the file here.',
  },
  'egress/robots-refused': {
    what: 'The site’s robots.txt asks programs not to fetch this page.',
    next: 'Open it in your browser, save it and drop the file here.',
  },
  'egress/too-large': {
    what: 'The answer is larger than this server accepts.',
    next: 'Look for a smaller form of the report, such as the web page in place of the PDF.',
  },
  'egress/too-slow': {
    what: 'The site took too long to answer.',
    next: 'Try again later; if it stays slow, save the page and drop the file here.',
  },
  'egress/too-many-redirects': {
    what: 'The site passed the request on again and again without an answer.',
    next: 'Open the page in your browser and use the address that it ends at.',
  },
  'egress/unreachable': {
    what: 'The site could not be reached.',
    next: 'Check the spelling of the address and this machine’s connection, then try again.',
  },
  'egress/status': {
    what: 'The site answered, but not with the page.',
    next: 'It may have moved or need a sign-in. Open it in your browser; if you can see it, save it and drop the file here.',
  },
  'egress/login-refused': {
    what: 'The mail server did not accept the login.',
    next: 'Check the user name, and the environment variable or file that holds the password.',
  },
  'obtain/empty': {
    what: 'There is nothing in it.',
    next: 'Check that the file was saved completely, or paste the text.',
  },
  'obtain/too-large': {
    what: 'It is larger than this server accepts.',
    next: 'Split the file, or paste the part that matters.',
  },
  'obtain/unreadable-file': {
    what: 'The file could not be opened.',
    next: 'Check that it still exists and that you may read it.',
  },
  'obtain/unsupported-type': {
    what: 'This kind of file cannot be read.',
    next: 'HTML, PDF, Word (.docx), mails (.eml), plain text and Markdown can. Save the document as one of these.',
  },
  'obtain/broken-feed': {
    what: 'This is no feed that can be read.',
    next: 'Check that the address is the feed’s own (RSS, Atom or JSON Feed), not the web page about it.',
  },
  'clean/broken-docx': {
    what: 'The Word document (DOCX) is damaged, or built in a way that cannot be read.',
    next: 'Open it in Word and save it anew, or save it as PDF.',
  },
  'clean/broken-mail': {
    what: 'This cannot be read as a mail.',
    next: 'Save it again as .eml from your mail program, or paste its text.',
  },
  'clean/broken-pdf': {
    what: 'The PDF is damaged or cut off.',
    next: 'Download it again, or paste its text.',
  },
  'clean/encrypted-pdf': {
    what: 'The PDF is protected by a password.',
    next: 'Save a copy without the password, and drop that.',
  },
  'clean/no-text': {
    what: 'No text was found in it.',
    next: 'A scanned PDF has pictures only: run text recognition first. A page that builds itself by script: paste its text.',
  },
  'clean/too-deep': {
    what: 'The page is nested too deeply to be a page made for reading.',
    next: 'Open it in your browser and paste the text.',
  },
  'clean/too-large': {
    what: 'The text is longer than this server accepts.',
    next: 'Split the document, or paste the part that matters.',
  },
  'clean/wrong-charset': {
    what: 'The characters cannot be made out: the document’s encoding is not the one that it states.',
    next: 'Save it as UTF-8, or paste the text.',
  },
  'knowledge/broken-entry': {
    what: 'An entry of the knowledge that reading rests on is broken.',
    next: 'The server’s operator finds the file and the line in the server’s log.',
  },
  'knowledge/broken-set': {
    what: 'A set of reference data came in a form that cannot be used; the one from before stays in force.',
    next: 'Try again later. If it stays so, its publisher may have changed the form: tell Shirabe’s developers.',
  },
  'knowledge/untrusted-bundle': {
    what: 'This bundle of reference data is not signed by anybody this installation trusts; nothing of it was used.',
    next: 'Ask whoever made it for their public key, compare it, and trust it with “shirabe sync --trust KEY”.',
  },
  'store/not-found': {
    what: 'There is nothing under this address (any more).',
    next: 'It may have been removed. Look for it in the list of reports.',
  },
  'store/busy': {
    what: 'The store is busy with other work.',
    next: 'Try again in a moment.',
  },
  'store/newer-schema': {
    what: 'The data folder was written by a newer version of Shirabe.',
    next: 'Start that version, or choose another data folder.',
  },
  'access/sign-in': {
    what: 'You are not signed in, or no longer.',
    next: 'Sign in, then do it again.',
  },
  'access/refused': {
    what: 'Your account may not do this.',
    next: 'Ask an administrator of this server if you need it.',
  },
  'access/wrong': {
    what: 'Name, password or code do not fit.',
    next: 'Check them and try again.',
  },
  'access/code': {
    what: 'This account also needs a code from your authenticator app.',
    next: 'Enter the six digits that it shows now.',
  },
  'access/locked': {
    what: 'There were too many attempts, so this waits for a while.',
    next: 'Wait some minutes, then try again.',
  },
  'access/marked': {
    what: 'Something is marked so that it may not go there.',
    next: 'The details list what stood in the way. Leave it out, or ask whoever marked it.',
  },
  'judgement/outdated': {
    what: 'The report was read anew while you were looking at it.',
    next: 'It has been loaded again. Look at the claim once more, and decide then.',
  },
  'input/invalid': {
    what: 'That could not be understood.',
    next: 'Check what was entered, and try again.',
  },
  'pipeline/stopped': {
    what: 'It was stopped before it was finished. Nothing half-done was kept.',
    next: 'Use “Try again” when you want it after all.',
  },
  'pipeline/internal': {
    what: 'Something went wrong inside Shirabe.',
    next: 'Try again. If it happens with the same document each time, the server’s log says where.',
  },
  'page/unreachable': {
    what: 'The Shirabe server does not answer.',
    next: 'Check that it is still running (the terminal in which it was started), then try again.',
  },
  'page/unexpected': {
    what: 'The server gave an answer that this page does not understand.',
    next: 'Reload the page. The server may have been updated meanwhile.',
  },
};
