using Kuber.ApiServer.Connect;

namespace Kuber.ApiServer.Tests.Connect;

public class ProxyPathTests
{
    [Theory]
    [InlineData("/api/v1/nodes/n/proxy", 5, "/api/v1/nodes/n/proxy", "", "")]
    [InlineData("/api/v1/nodes/n/proxy/", 5, "/api/v1/nodes/n/proxy", "/", "")]
    [InlineData("/api/v1/nodes/n/proxy/a%2Fb/../c?d=/e", 5, "/api/v1/nodes/n/proxy", "/a%2Fb/../c", "?d=/e")]
    [InlineData("/api/v1/nodes/n/proxy//host/x", 5, "/api/v1/nodes/n/proxy", "//host/x", "")]
    [InlineData("/api//v1/namespaces/ns/pods/http:p:80/proxy/x", 7, "/api//v1/namespaces/ns/pods/http:p:80/proxy", "/x", "")]
    [InlineData("/api/v1/nodes/n/proxy?x", 5, "/api/v1/nodes/n/proxy", "", "?x")]
    public void What_follows_the_subresource_goes_to_the_backend_as_it_came(string target, int parts, string prefix, string rest, string query) =>
        Assert.Equal(new(prefix, rest, query), ProxyPath.Of(target, parts));

    [Theory]
    [InlineData("p", "http", "p", "")]
    [InlineData("p:80", "http", "p", "80")]
    [InlineData("https:p:web", "https", "p", "web")]
    [InlineData(":p:", "http", "p", "")]
    public void Names_may_have_scheme_and_port(string text, string scheme, string name, string port) =>
        Assert.Equal(new(scheme, name, port), ProxyName.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData(":80")]
    [InlineData("ftp:p:80")]
    [InlineData("http:p:80:x")]
    public void Malformed_names_are_none(string text) => Assert.Null(ProxyName.Parse(text));
}
