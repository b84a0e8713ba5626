using Kuber.Machinery.Cel.Functions.Urls;
using static Kuber.Machinery.Tests.Cel.Functions.CelCalls;

namespace Kuber.Machinery.Tests.Cel.Functions;

public sealed class UrlsLibraryTests
{
    [Theory]
    [InlineData("https://user:pass@example.com:80/path?query=val#fragment", true)]
    [InlineData("/absolute-path", true)]
    [InlineData("//two/slashes", true)]
    [InlineData("mailto:a@b.c", true)]
    [InlineData("http://[::1]:80/", true)]
    [InlineData("ftp://h:99999/", true)]
    [InlineData("*", true)]
    [InlineData("", false)]
    [InlineData("not a url", false)]
    [InlineData("../relative-path", false)]
    [InlineData("a.b/c", false)]
    [InlineData("://x", false)]
    [InlineData("https://a:b:c/", false)]
    [InlineData("http://h:80:80/", false)]
    [InlineData("http://h:port/", false)]
    [InlineData("http://a b/", false)]
    [InlineData("http://x/%zz", false)]
    [InlineData("http://[1.2.3.4]/", false)]
    public void UrlsAreAbsoluteOrPaths(string text, bool expected) => Assert.Equal(expected ? "true" : "false", Shown(UrlsLibrary.Library, "is_url_string", text));

    [Theory]
    [InlineData("not a url", "parse \"not a url\": invalid URI for request")]
    [InlineData("", "parse \"\": empty url")]
    [InlineData("http://h:port/", "parse \"http://h:port/\": invalid port \":port\" after host")]
    [InlineData("http://x/%zz", "parse \"http://x/%zz\": invalid URL escape \"%zz\"")]
    [InlineData("http://[x]/", "parse \"http://[x]/\": invalid host: ParseAddr(\"x\"): unable to parse IP")]
    public void WhatIsWrongIsTold(string text, string expected) =>
        Assert.Equal("error: URL parse error during conversion from string: " + expected, Shown(UrlsLibrary.Library, "string_to_url", text));

    [Theory]
    [InlineData("url_get_scheme", "https", "HTTPS://example.com/")]
    [InlineData("url_get_scheme", "", "/path")]
    [InlineData("url_get_host", "example.com:80", "https://example.com:80/")]
    [InlineData("url_get_host", "[2001:db8::1]", "http://[2001:db8::1]/")]
    [InlineData("url_get_host", "", "/path")]
    [InlineData("url_get_hostname", "2001:db8::1", "http://[2001:db8::1]/")]
    [InlineData("url_get_hostname", "127.0.0.1", "https://127.0.0.1:80/")]
    [InlineData("url_get_port", "80", "https://[::1]:80/")]
    [InlineData("url_get_port", "", "https://example.com/")]
    [InlineData("url_get_escaped_path", "/path%20with%20spaces/", "https://example.com/path with spaces/")]
    [InlineData("url_get_escaped_path", "/a/../b", "http://h/a/../b")]
    [InlineData("url_get_escaped_path", "/a%2Fb", "http://h/a%2Fb")]
    [InlineData("url_get_escaped_path", "", "https://example.com")]
    [InlineData("url_get_escaped_path", "/relative/path", "/relative/path")]
    [InlineData("url_get_query", "{\"k1\":[\"a\"], \"k2\":[\"b\", \"c\"]}", "https://example.com/path?k1=a&k2=b&k2=c")]
    [InlineData("url_get_query", "{\"a\":[\"A\"], \"key with spaces\":[\"v w\"]}", "https://h/?key with spaces=v+w&a=%41&x;y=1&b=%zz")]
    [InlineData("url_get_query", "{}", "https://example.com/path?")]
    public void PartsAreThoseOfTheText(string id, string expected, string text) =>
        Assert.Equal(expected, Shown(UrlsLibrary.Library, id, Call(UrlsLibrary.Library, "string_to_url", text)));

    [Fact]
    public void UrlsAreEqualByTheirParts()
    {
        var url = Call(UrlsLibrary.Library, "string_to_url", "http://h/a b");
        Assert.True(url.IsEqualTo(Call(UrlsLibrary.Library, "string_to_url", "HTTP://h/a%20b")));
        Assert.False(url.IsEqualTo(Call(UrlsLibrary.Library, "string_to_url", "http://h/a")));
        Assert.Equal(1UL, Spent(UrlsLibrary.Library, "string_to_url", "http://h/"));
    }
}
