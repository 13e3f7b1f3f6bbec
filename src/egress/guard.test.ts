import { describe, expect, it } from 'vitest';
import { guardOf } from './guard.ts';

describe('the guard', () => {
  const strict = guardOf([]);
  const kindOf = (address: string, guard = strict) => {
    const target = guard.target(address);
    return target.ok ? 'passed' : target.trouble.kind;
  };

  it.each([
    'ftp://example.jp/a',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'gopher://example.jp/',
    'example.jp',
    '',
    'http://',
  ])('egress/not-allowed-scheme: %s', (address) => {
    expect(kindOf(address)).toBe('egress/not-allowed-scheme');
  });

  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.1/',
    'http://127.1/',
    'http://[::1]/',
    'http://[::ffff:192.168.0.1]/',
    'http://[64:ff9b::a00:1]/',
    'http://[2002:a00:1::]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[fd00:ec2::254]/',
    'http://user:secret@example.jp/',
    'http://example.jp:22/',
    'https://example.jp:6667/',
  ])('egress/address-refused: %s', (address) => {
    expect(kindOf(address)).toBe('egress/address-refused');
  });

  it('passes public hosts and drops the fragment', () => {
    const target = strict.target(' https://example.jp/a?b=c#d ');
    expect(target.ok && target.value.href).toBe('https://example.jp/a?b=c');
    expect(kindOf('http://example.jp:8443/')).toBe('passed');
  });

  it('never repeats credentials in what it shows', () => {
    const target = strict.target('http://user:secret@example.jp/');
    expect(JSON.stringify(target)).not.toContain('secret');
  });

  it('opens a host that the operator allows by name, by name and port, or by literal', () => {
    expect(
      guardOf(['Intranet.Example.']).refusal(new URL('http://intranet.example/'), '10.0.0.1'),
    ).toBeUndefined();
    expect(
      guardOf(['intranet.example:8080']).refusal(new URL('http://intranet.example:8080/'), '::1'),
    ).toBeUndefined();
    expect(guardOf(['intranet.example:8080']).refusal(new URL('http://intranet.example/'), '::1')).toBe(
      'loopback',
    );
    expect(kindOf('http://127.0.0.1:8080/', guardOf(['127.0.0.1']))).toBe('passed');
    expect(kindOf('http://[::1]/', guardOf(['[::1]']))).toBe('passed');
  });

  it('keeps metadata and link-local addresses shut to an allowed name, which could be pointed at them', () => {
    const guard = guardOf(['intranet.example']);
    expect(guard.refusal(new URL('http://intranet.example/'), '169.254.169.254')).toBe('metadata');
    expect(guard.refusal(new URL('http://intranet.example/'), 'fe80::1')).toBe('link-local');
  });

  it('does not open the subdomains or look-alikes of an allowed name', () => {
    const guard = guardOf(['intranet.example']);
    expect(guard.refusal(new URL('http://x.intranet.example/'), '10.0.0.1')).toBe('private');
    expect(guard.refusal(new URL('http://intranet.example.evil.test/'), '10.0.0.1')).toBe('private');
  });
});
