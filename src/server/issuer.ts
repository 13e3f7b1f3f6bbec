/** Where people sign in elsewhere. */
export interface Issuer {
  readonly label: string;
  /** Address to send the browser to, and what has to be kept until it comes back. */
  begin(): Promise<{ readonly address: string; readonly kept: string }>;
  /** Issuer and subject of who came back; undefined when it does not fit what was kept. */
  end(callback: URL, kept: string): Promise<{ readonly subject: string; readonly name: string } | undefined>;
}
