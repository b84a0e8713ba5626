using System.Net;
using System.Text;
using System.Text.Json;
using Kuber.Api.Authentication.V1;
using Kuber.Api.Core.V1;
using Kuber.Machinery.Pki;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Kuber.ApiServer.Tests.Authentication;

public sealed class RequestAuthenticationTests : IAsyncLifetime
{
    private readonly ServerFixture server = new()
    {
        Configure = o => o with { StaticTokens = new Dictionary<string, ApiServer.Authentication.UserInfo> { ["letmein"] = new("stan", "staff") } },
    };

    public Task InitializeAsync() => server.InitializeAsync();

    public Task DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task A_static_token_stands_for_its_user()
    {
        using var client = server.WithToken("letmein");
        var user = (await client.CreateAsync(new SelfSubjectReview(), new(), default)).Status.UserInfo;
        Assert.Equal(("stan", "staff,system:authenticated"), (user.Username, string.Join(',', user.Groups.AsEnumerable())));
    }

    [Theory]
    [InlineData("wrong")]
    [InlineData("a.b.c")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJpc3MiOiJodHRwczovL2t1YmVybmV0ZXMuZGVmYXVsdC5zdmMuY2x1c3Rlci5sb2NhbCJ9.")]
    public async Task A_token_that_nobody_knows_is_refused_even_where_anybody_may_come(string token)
    {
        using var http = server.Plain(token);
        using var answer = await http.GetAsync("/healthz");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("\"message\":\"Unauthorized\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_of_another_authority_is_refused()
    {
        using var other = CertificateAuthority.Create("other", TimeProvider.System);
        using var certificate = other.Issue(new() { CommonName = "kubernetes-admin", Organizations = ["system:masters"], ForClient = true });
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true };
        handler.ClientCertificates.Add(certificate.Certificate);
        using var http = new HttpClient(handler) { BaseAddress = server.Host.Endpoint };
        using var answer = await http.GetAsync("/healthz");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_certificate_names_user_groups_and_itself()
    {
        var user = (await server.Remote.CreateAsync(new SelfSubjectReview(), new(), default)).Status.UserInfo;
        Assert.Equal(("admin", "system:masters,system:authenticated"), (user.Username, string.Join(',', user.Groups.AsEnumerable())));
        Assert.Matches("^X509SHA256=[0-9a-f]{64}$", user.Extra["authentication.kubernetes.io/credential-id"][0]);
    }

    [Fact]
    public async Task A_front_proxy_names_the_user()
    {
        using var certificate = server.Core.Pki!.FrontProxy.Issue(new() { CommonName = "front-proxy-client", ForClient = true });
        var answer = await WhoIsAsync(certificate, ("X-Remote-User", "pia"), ("X-Remote-Group", "team"), ("X-Remote-Extra-Scopes", "view"));
        Assert.Contains("{\"username\":\"pia\",\"groups\":[\"team\",\"system:authenticated\"],\"extra\":{\"scopes\":[\"view\"]}}", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "front-proxy-client")]
    [InlineData(true, "somebody")]
    public async Task Nobody_else_names_the_user(bool ofFrontProxy, string name)
    {
        var authority = ofFrontProxy ? server.Core.Pki!.FrontProxy : server.Core.Pki!.Authority;
        using var certificate = authority.Issue(new() { CommonName = name, ForClient = true });
        Assert.DoesNotContain("pia", await WhoIsAsync(certificate, ("X-Remote-User", "pia")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browsers_websocket_brings_its_token_as_a_protocol()
    {
        using var http = server.Plain();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api");
        request.Headers.TryAddWithoutValidation("Sec-WebSocket-Protocol", "base64url.bearer.authorization.k8s.io." + Base64UrlEncoder.Encode("letmein") + ", v5.channel.k8s.io");
        using var answer = await http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Others_verify_tokens_by_the_published_keys()
    {
        var ns = await server.NamespaceAsync();
        var token = (await server.Client.CreateSubresourceAsync<ServiceAccount, TokenRequest, TokenRequest>(ns, "default", "token", new(), default)).Status.Token;
        using var http = server.Plain(token);
        using var configuration = JsonDocument.Parse(await http.GetStringAsync("/.well-known/openid-configuration"));
        var issuer = configuration.RootElement.GetProperty("issuer").GetString();
        Assert.Equal(issuer + "/openid/v1/jwks", configuration.RootElement.GetProperty("jwks_uri").GetString());
        Assert.Equal("ES256", configuration.RootElement.GetProperty("id_token_signing_alg_values_supported")[0].GetString());

        var keys = new JsonWebKeySet(await http.GetStringAsync("/openid/v1/jwks"));
        var result = await new JsonWebTokenHandler().ValidateTokenAsync(token, new() { ValidIssuer = issuer, ValidAudience = issuer, IssuerSigningKeys = keys.GetSigningKeys() });
        Assert.True(result.IsValid, result.Exception?.Message);
    }

    [Theory]
    [InlineData("Impersonate-Group", "g", "requested &user.DefaultInfo{Name:\"\", UID:\"\", Groups:[]string{\"g\"}, Extra:map[string][]string(nil)} without impersonating a user name")]
    [InlineData("Impersonate-Uid", "u", "requested &user.DefaultInfo{Name:\"\", UID:\"u\", Groups:[]string(nil), Extra:map[string][]string(nil)} without impersonating a user name")]
    [InlineData("Impersonate-Extra-A%2Fb", "c", "requested &user.DefaultInfo{Name:\"\", UID:\"\", Groups:[]string(nil), Extra:map[string][]string{\"a/b\":[]string{\"c\"}}} without impersonating a user name")]
    public async Task Impersonation_needs_a_user(string header, string value, string message)
    {
        using var answer = await ImpersonateAsync((header, value));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        using var status = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(message, status.RootElement.GetProperty("message").GetString());
    }

    [Fact]
    public async Task Each_part_of_another_user_must_be_allowed()
    {
        await server.Create(new Api.Rbac.V1.ClusterRole
        {
            Metadata = new() { Name = "imp" },
            Rules = [Users.Rule("impersonate", "users", "", "alice"), Users.Rule("impersonate", "userextras/scopes", "authentication.k8s.io", "view")],
        });
        await server.Create(new Api.Rbac.V1.ClusterRoleBinding
        {
            Metadata = new() { Name = "imp" },
            RoleRef = new() { ApiGroup = "rbac.authorization.k8s.io", Kind = "ClusterRole", Name = "imp" },
            Subjects = [Users.Subject("stan")],
        });

        using var alice = await ImpersonateAsync(("Impersonate-User", "alice"), ("Impersonate-Extra-Scopes", "view"));
        Assert.Equal(HttpStatusCode.Created, alice.StatusCode);
        Assert.Contains("\"username\":\"alice\",\"groups\":[\"system:authenticated\"],\"extra\":{\"scopes\":[\"view\"]}", await alice.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        foreach (var (header, value, resource) in new[] { ("Impersonate-Group", "devs", "groups"), ("Impersonate-Extra-Scopes", "edit", "userextras/scopes"), ("Impersonate-Uid", "1", "uids") })
        {
            using var refused = await ImpersonateAsync(("Impersonate-User", "alice"), (header, value));
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
            Assert.Contains($"cannot impersonate resource \\\"{resource}\\\"", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using var account = await ImpersonateAsync(("Impersonate-User", "system:serviceaccount:ns:a"));
        Assert.Contains("cannot impersonate resource \\\"serviceaccounts\\\" in API group \\\"\\\" in the namespace \\\"ns\\\"", await account.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<string> WhoIsAsync(CertificatePair certificate, params (string Name, string Value)[] headers)
    {
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true };
        handler.ClientCertificates.Add(certificate.Certificate);
        using var http = new HttpClient(handler) { BaseAddress = server.Host.Endpoint };
        using var answer = await ReviewAsync(http, headers);
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<HttpResponseMessage> ImpersonateAsync(params (string Name, string Value)[] headers)
    {
        using var http = server.Plain("letmein");
        return await ReviewAsync(http, headers);
    }

    private static async Task<HttpResponseMessage> ReviewAsync(HttpClient http, (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/apis/authentication.k8s.io/v1/selfsubjectreviews")
        {
            Content = new StringContent("{\"apiVersion\":\"authentication.k8s.io/v1\",\"kind\":\"SelfSubjectReview\"}", Encoding.UTF8, "application/json"),
        };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await http.SendAsync(request);
    }
}
