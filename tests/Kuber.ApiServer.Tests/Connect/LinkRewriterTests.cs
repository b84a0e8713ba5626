using System.Text;
using Kuber.ApiServer.Connect;

namespace Kuber.ApiServer.Tests.Connect;

public class LinkRewriterTests
{
    private readonly LinkRewriter links = new("/api/v1/namespaces/ns/pods/p/proxy", "10.0.0.1:80", "api:6443", "https");

    [Theory]
    [InlineData("/a/b?c#d", "/api/v1/namespaces/ns/pods/p/proxy/a/b?c#d")]
    [InlineData("/", "/api/v1/namespaces/ns/pods/p/proxy/")]
    [InlineData("http://10.0.0.1:80/a", "https://api:6443/api/v1/namespaces/ns/pods/p/proxy/a")]
    [InlineData("https://api:6443/a", "https://api:6443/api/v1/namespaces/ns/pods/p/proxy/a")]
    [InlineData("//10.0.0.1:80/a", "https://api:6443/api/v1/namespaces/ns/pods/p/proxy/a")]
    [InlineData("a/b", "a/b")]
    [InlineData("", "")]
    [InlineData("#top", "#top")]
    [InlineData("mailto:x@y", "mailto:x@y")]
    [InlineData("https://example.com/a", "https://example.com/a")]
    [InlineData("/api/v1/namespaces/ns/pods/p/proxy/a", "/api/v1/namespaces/ns/pods/p/proxy/a")]
    public void Only_absolute_links_to_the_backend_change(string link, string expected) => Assert.Equal(expected, links.Rewrite(link));

    [Theory]
    [InlineData("<a href=\"/x\">t</a>", "<a href=\"~/x\">t</a>")]
    [InlineData("<A HREF='/x' class=/x>", "<A HREF='~/x' class=/x>")]
    [InlineData("<img alt=a src=/x>", "<img alt=a src=~/x>")]
    [InlineData("<img src=\"/x\"/><link rel=icon href=\"/y\"/>", "<img src=\"~/x\"/><link rel=icon href=\"~/y\"/>")]
    [InlineData("<a href=\"/x?a=1&amp;b=2\">", "<a href=\"~/x?a=1&amp;b=2\">")]
    [InlineData("<!-- <a href=\"/x\"> --><a href=\"/y\">", "<!-- <a href=\"/x\"> --><a href=\"~/y\">")]
    [InlineData("<script src=\"/x\">var a = '<a href=\"/y\">';</script><a href=\"/z\">", "<script src=\"~/x\">var a = '<a href=\"/y\">';</script><a href=\"~/z\">")]
    [InlineData("1 < 2 <a href=x> <b href=\"/x\">", "1 < 2 <a href=x> <b href=\"/x\">")]
    [InlineData("<a href", "<a href")]
    [InlineData("<a href=\"/x", "<a href=\"~/x")]
    [InlineData("<a = \"/x\" href=\"/y\">", "<a = \"/x\" href=\"~/y\">")]
    [InlineData("<form action=\"/x\" method=post>", "<form action=\"~/x\" method=post>")]
    public void Addresses_of_pages_change_where_html_has_them(string html, string expected) => Assert.Equal(
        expected.Replace("~", "/api/v1/namespaces/ns/pods/p/proxy", StringComparison.Ordinal),
        Encoding.UTF8.GetString(links.RewriteHtml(Encoding.UTF8.GetBytes(html))));

    [Fact]
    public void Bytes_of_any_encoding_stay()
    {
        byte[] page = [.. Enumerable.Range(128, 128).Select(i => (byte)i), .. "<a href='/x'>한국어</a>"u8];

        var rewritten = links.RewriteHtml(page);

        Assert.Equal(page[..128], rewritten[..128]);
        Assert.EndsWith("proxy/x'>한국어</a>", Encoding.UTF8.GetString(rewritten));
    }
}
