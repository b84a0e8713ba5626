using Kuber.Machinery.Cel.Costs;
using Kuber.Machinery.Cel.Functions.Addresses;
using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;
using static Kuber.Machinery.Tests.Cel.Functions.CelCalls;

namespace Kuber.Machinery.Tests.Cel.Functions;

public sealed class AddressLibrariesTests
{
    [Theory]
    [InlineData("192.168.0.1", "192.168.0.1")]
    [InlineData("2001:DB8::1", "2001:db8::1")]
    [InlineData("2001:db8:0:0::1", "2001:db8::1")]
    [InlineData("::", "::")]
    [InlineData("1::", "1::")]
    [InlineData("::1.2.3.4", "::102:304")]
    [InlineData("1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8")]
    public void AddressesHaveACanonicalForm(string text, string expected) => Assert.Equal(expected, Shown(IpLibrary.Library, "ip_to_string", Ip(text)));

    [Theory]
    [InlineData("", "IP Address \"\" parse error during conversion from string: ParseAddr(\"\"): unable to parse IP")]
    [InlineData("127.0.0.256", "IP Address \"127.0.0.256\" parse error during conversion from string: ParseAddr(\"127.0.0.256\"): IPv4 field has value >255")]
    [InlineData("127.0.01.1", "IP Address \"127.0.01.1\" parse error during conversion from string: ParseAddr(\"127.0.01.1\"): IPv4 field has octet with leading zero")]
    [InlineData("127.0.1", "IP Address \"127.0.1\" parse error during conversion from string: ParseAddr(\"127.0.1\"): IPv4 address too short")]
    [InlineData("1.2.3.4.5", "IP Address \"1.2.3.4.5\" parse error during conversion from string: ParseAddr(\"1.2.3.4.5\"): IPv4 address too long")]
    [InlineData("1..2.3", "IP Address \"1..2.3\" parse error during conversion from string: ParseAddr(\"1..2.3\"): IPv4 field must have at least one digit (at \".2.3\")")]
    [InlineData("1.2.3.x", "IP Address \"1.2.3.x\" parse error during conversion from string: ParseAddr(\"1.2.3.x\"): unexpected character (at \"x\")")]
    [InlineData(":::1", "IP Address \":::1\" parse error during conversion from string: ParseAddr(\":::1\"): each colon-separated field must have at least one digit (at \":1\")")]
    [InlineData("1:2", "IP Address \"1:2\" parse error during conversion from string: ParseAddr(\"1:2\"): address string too short")]
    [InlineData("12345::", "IP Address \"12345::\" parse error during conversion from string: ParseAddr(\"12345::\"): each group must have 4 or less digits (at \"12345::\")")]
    [InlineData("1::2::3", "IP Address \"1::2::3\" parse error during conversion from string: ParseAddr(\"1::2::3\"): multiple :: in address (at \":3\")")]
    [InlineData("1:2:3:4:5:6:7:8:9", "IP Address \"1:2:3:4:5:6:7:8:9\" parse error during conversion from string: ParseAddr(\"1:2:3:4:5:6:7:8:9\"): trailing garbage after address (at \"9\")")]
    [InlineData("::1%eth0", "IP address \"::1%eth0\" with zone value is not allowed")]
    [InlineData("::ffff:1.2.3.4", "IPv4-mapped IPv6 address \"::ffff:1.2.3.4\" is not allowed")]
    public void WhatIsNoAddressIsTold(string text, string expected)
    {
        Assert.Equal("error: " + expected, Shown(Ip(text)));
        Assert.Equal("false", Shown(IpLibrary.Library, "is_ip", text));
    }

    [Theory]
    [InlineData("ip_family", "4", "127.0.0.1")]
    [InlineData("ip_family", "6", "::1")]
    [InlineData("ip_is_unspecified", "true", "::")]
    [InlineData("ip_is_unspecified", "false", "::1")]
    [InlineData("ip_is_loopback", "true", "127.255.0.1")]
    [InlineData("ip_is_loopback", "false", "192.168.0.1")]
    [InlineData("ip_is_link_local_multicast", "true", "224.0.0.5")]
    [InlineData("ip_is_link_local_multicast", "true", "ff02::1")]
    [InlineData("ip_is_link_local_multicast", "false", "224.0.1.1")]
    [InlineData("ip_is_link_local_unicast", "true", "fe80::1")]
    [InlineData("ip_is_link_local_unicast", "true", "169.254.169.254")]
    [InlineData("ip_is_link_local_unicast", "false", "fd80::1")]
    [InlineData("ip_is_global_unicast", "true", "192.168.0.1")]
    [InlineData("ip_is_global_unicast", "false", "255.255.255.255")]
    [InlineData("ip_is_global_unicast", "false", "ff00::1")]
    public void AddressesAreOfKinds(string id, string expected, string text) => Assert.Equal(expected, Shown(IpLibrary.Library, id, Ip(text)));

    [Fact]
    public void OneFormIsCanonical()
    {
        Assert.Equal("true", Shown(IpLibrary.Library, "ip_is_canonical", "2001:db8::1"));
        Assert.Equal("false", Shown(IpLibrary.Library, "ip_is_canonical", "2001:DB8::1"));
        Assert.StartsWith("error: IP Address \"x\" parse error", Shown(IpLibrary.Library, "ip_is_canonical", "x"));
        Assert.True(Ip("2001:db8:0:0::1").IsEqualTo(Ip("2001:db8::1")));
    }

    [Theory]
    [InlineData("10.0.0.1/33", "netip.ParsePrefix(\"10.0.0.1/33\"): prefix length out of range")]
    [InlineData("192.168.0.0/", "netip.ParsePrefix(\"192.168.0.0/\"): bad bits after slash: \"\"")]
    [InlineData("192.168.0.0/08", "netip.ParsePrefix(\"192.168.0.0/08\"): bad bits after slash: \"08\"")]
    [InlineData("10.0.0.0", "netip.ParsePrefix(\"10.0.0.0\"): no '/'")]
    [InlineData("x/8", "netip.ParsePrefix(\"x/8\"): ParseAddr(\"x\"): unable to parse IP")]
    [InlineData("fe80::1%eth0/64", "netip.ParsePrefix(\"fe80::1%eth0/64\"): IPv6 zones cannot be present in a prefix")]
    public void WhatIsNoRangeIsTold(string text, string expected)
    {
        const string Wrong = "network address parse error during conversion from string: ";
        Assert.Equal("error: " + Wrong + Wrong + expected, Shown(Cidr(text)));
        Assert.Equal("false", Shown(CidrLibrary.Library, "is_cidr", text));
    }

    [Fact]
    public void RangesHoldAddressesAndRanges()
    {
        var range = Cidr("2001:db8::/32");
        Assert.Equal("true", Shown(CidrLibrary.Library, "cidr_contains_ip_string", range, "2001:db8::5"));
        Assert.Equal("false", Shown(CidrLibrary.Library, "cidr_contains_ip_ip", range, Ip("10.0.0.1")));
        Assert.Equal("error: no such overload", Shown(CidrLibrary.Library, "cidr_contains_ip_string", range, "bogus"));
        Assert.Equal("true", Shown(CidrLibrary.Library, "cidr_contains_cidr_string", range, "2001:db8:1::/48"));
        Assert.Equal("false", Shown(CidrLibrary.Library, "cidr_contains_cidr", range, Cidr("2001:db8::/31")));
        Assert.StartsWith("error: network address parse error", Shown(CidrLibrary.Library, "cidr_contains_cidr_string", range, "x"));
    }

    [Fact]
    public void RangesKeepTheBitsBehindTheirPrefix()
    {
        var range = Cidr("10.1.2.3/8");
        Assert.False(range.IsEqualTo(Cidr("10.0.0.0/8")));
        Assert.Equal("10.0.0.0/8", Shown(CidrLibrary.Library, "cidr_to_string", Call(CidrLibrary.Library, "cidr_masked", range)));
        Assert.Equal("10.1.2.3", Shown(IpLibrary.Library, "ip_to_string", Call(CidrLibrary.Library, "cidr_ip", range)));
        Assert.Equal("8", Shown(CidrLibrary.Library, "cidr_prefix_length", range));
    }

    [Fact]
    public void CostsAreThoseOfUpstreamsTests()
    {
        Assert.Equal(2UL, Spent(IpLibrary.Library, "string_to_ip", "192.168.0.1"));
        Assert.Equal(8UL, Spent(IpLibrary.Library, "ip_is_canonical", "2001:db8:3333:4444:5555:6666:7777:8888"));
        Assert.Equal(3UL, Spent(CidrLibrary.Library, "cidr_contains_ip_string", Cidr("192.168.0.0/16"), "192.169.0.1"));
        Assert.Equal(5UL, Spent(CidrLibrary.Library, "cidr_contains_cidr_string", Cidr("192.168.0.0/16"), "192.168.0.0/16"));
        Assert.Equal(new CelCost(2, 2), Estimate(IpLibrary.Library, "string_to_ip", Sized(CelType.String, 11, 11)).Cost);
        Assert.Equal(new CelCost(1 + 2, 4 + 2), Estimate(CidrLibrary.Library, "cidr_contains_ip_string", Sized(CelCidr.CidrType, 1, 1), Sized(CelType.String, 11, 11)).Cost);
    }

    private static CelValue Ip(string text) => Call(IpLibrary.Library, "string_to_ip", text);

    private static CelValue Cidr(string text) => Call(CidrLibrary.Library, "string_to_cidr", text);
}
