import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { literalAddress, refusedRange } from './address-range.ts';

describe('refusedRange', () => {
  it.each([
    ['127.0.0.1', 'loopback'],
    ['127.255.255.254', 'loopback'],
    ['0.0.0.0', 'unspecified'],
    ['10.1.2.3', 'private'],
    ['172.16.0.1', 'private'],
    ['192.168.0.1', 'private'],
    ['100.64.0.1', 'carrier NAT'],
    ['169.254.1.1', 'link-local'],
    ['169.254.169.254', 'metadata'],
    ['168.63.129.16', 'metadata'],
    ['100.100.100.200', 'metadata'],
    ['fd00:ec2::254', 'metadata'],
    ['224.0.0.1', 'multicast'],
    ['ff02::1', 'multicast'],
    ['192.0.2.1', 'reserved'],
    ['198.51.100.7', 'reserved'],
    ['203.0.113.9', 'reserved'],
    ['198.18.0.1', 'reserved'],
    ['240.0.0.1', 'reserved'],
    ['255.255.255.255', 'reserved'],
    ['::', 'unspecified'],
    ['::1', 'loopback'],
    ['fe80::1', 'link-local'],
    ['fe80::1%eth0', 'link-local'],
    ['fc00::1', 'private'],
    ['fec0::1', 'private'],
    ['2001:db8::1', 'reserved'],
    ['3fff::1', 'reserved'],
    ['4000::1', 'reserved'],
    ['2002:7f00:1::', 'tunnel'],
    ['2001:0:1234::1', 'tunnel'],
    ['nonsense', 'unreadable'],
    ['010.0.0.1', 'unreadable'],
    ['', 'unreadable'],
  ])('refuses %s as %s', (address, range) => {
    expect(refusedRange(address)).toBe(range);
  });

  it.each([
    '8.8.8.8',
    '1.1.1.1',
    '2606:4700:4700::1111',
    '2001:200::1',
    '::ffff:8.8.8.8',
    '64:ff9b::808:808',
  ])('lets the public address %s pass', (address) => {
    expect(refusedRange(address)).toBeUndefined();
  });

  it('sees through IPv4-mapped and NAT64 addresses: they are as good as the IPv4 address inside', () => {
    fc.assert(
      fc.property(fc.ipV4(), (inside) => {
        const hex = inside.split('.').map((part) => Number(part).toString(16).padStart(2, '0'));
        const tail = `${hex[0]}${hex[1]}:${hex[2]}${hex[3]}`;
        expect(refusedRange(`::ffff:${tail}`)).toBe(refusedRange(inside));
        expect(refusedRange(`64:ff9b::${tail}`)).toBe(refusedRange(inside));
      }),
    );
  });
});

describe('literalAddress', () => {
  it.each([
    ['http://2130706433/', '127.0.0.1'],
    ['http://0x7f.1/', '127.0.0.1'],
    ['http://0177.0.0.1/', '127.0.0.1'],
    ['http://127.1/', '127.0.0.1'],
    ['http://127.0.0.1./', '127.0.0.1'],
    ['http://１２７.０.０.１/', '127.0.0.1'],
    ['http://[::ffff:127.0.0.1]/', '::ffff:7f00:1'],
  ])('reads %s as the literal %s', (address, literal) => {
    expect(literalAddress(new URL(address).hostname)).toBe(literal);
  });

  it('takes a name for a name', () => {
    expect(literalAddress('example.jp')).toBeUndefined();
    expect(literalAddress('10.example.jp')).toBeUndefined();
  });
});
