using System.Text;
using System.Text.Json;
using Kuber.Api.Authentication.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Authentication.Tokens;
using Kuber.Machinery.Pki;
using Kuber.Testing.Clocks;
using Microsoft.IdentityModel.Tokens;

namespace Kuber.ApiServer.Tests.Authentication;

public sealed class AccountTokenTests : IAsyncLifetime
{
    private const string Issuer = "https://kubernetes.default.svc.cluster.local";
    private readonly FakeClock clock = new();
    private readonly ServerFixture server;

    public AccountTokenTests() => server = new() { Configure = o => o with { Clock = clock } };

    public Task InitializeAsync() => server.InitializeAsync();

    public Task DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task A_token_says_whose_it_is_and_how_long_it_holds()
    {
        var ns = await server.NamespaceAsync();
        var request = await TokenAsync(ns, "default", new() { ExpirationSeconds = 7200 });
        var account = await server.Get<ServiceAccount>(ns, "default");
        using var claims = Claims(request.Status.Token);
        var root = claims.RootElement;

        Assert.Equal(Issuer, root.GetProperty("iss").GetString());
        Assert.Equal($"system:serviceaccount:{ns}:default", root.GetProperty("sub").GetString());
        Assert.Equal([Issuer], root.GetProperty("aud").EnumerateArray().Select(a => a.GetString()));
        Assert.Equal(7200, root.GetProperty("exp").GetInt64() - root.GetProperty("iat").GetInt64());
        Assert.Equal(root.GetProperty("exp").GetInt64(), request.Status.ExpirationTimestamp!.Value.UnixSeconds);
        Assert.Equal(
            $"{{\"namespace\":\"{ns}\",\"serviceaccount\":{{\"name\":\"default\",\"uid\":\"{account.Metadata.Uid}\"}}}}",
            root.GetProperty("kubernetes.io").GetRawText());
        Assert.Equal((ns, "default", account.Metadata.Uid), (request.Metadata.Namespace, request.Metadata.Name, request.Metadata.Uid));

        var user = await WhoIsAsync(request.Status.Token);
        Assert.Equal($"system:serviceaccount:{ns}:default", user.Username);
        Assert.Equal(account.Metadata.Uid, user.Uid);
        Assert.Equal(["system:serviceaccounts", "system:serviceaccounts:" + ns, "system:authenticated"], user.Groups);
        Assert.Equal("JTI=" + root.GetProperty("jti").GetString(), user.Extra["authentication.kubernetes.io/credential-id"][0]);
    }

    [Fact]
    public async Task A_token_of_a_pod_ends_with_it_and_names_its_node()
    {
        var ns = await server.NamespaceAsync();
        var node = await server.Create(new Node { Metadata = new() { Name = "n1" } });
        var made = Make.Pod(ns, "p");
        var pod = await server.Create(made with { Spec = made.Spec with { NodeName = "n1", ServiceAccountName = "default" } });
        var token = (await TokenAsync(ns, "default", new() { BoundObjectRef = Reference("Pod", pod) })).Status.Token;

        var user = await WhoIsAsync(token);
        Assert.Equal("p", user.Extra["authentication.kubernetes.io/pod-name"][0]);
        Assert.Equal(pod.Metadata.Uid, user.Extra["authentication.kubernetes.io/pod-uid"][0]);
        Assert.Equal("n1", user.Extra["authentication.kubernetes.io/node-name"][0]);
        Assert.Equal(node.Metadata.Uid, user.Extra["authentication.kubernetes.io/node-uid"][0]);

        // The node of a pod may go: the token is not bound to it.
        await server.Client.DeleteAsync<Node>("", "n1", new(), default);
        await WhoIsAsync(token);

        await server.Client.DeleteAsync<Pod>(ns, "p", new() { GracePeriodSeconds = 0 }, default);
        Assert.Equal("[invalid bearer token, service account token has been invalidated]", await RefusedAsync(token));

        var another = await server.Create(made with { Spec = made.Spec with { NodeName = "n1", ServiceAccountName = "default" } });
        Assert.Equal($"[invalid bearer token, pod UID ({another.Metadata.Uid}) does not match service account pod ref claim ({pod.Metadata.Uid})]", await RefusedAsync(token));
    }

    [Fact]
    public async Task A_token_of_a_node_ends_with_it()
    {
        var ns = await server.NamespaceAsync();
        var node = await server.Create(new Node { Metadata = new() { Name = "n1" } });
        var token = (await TokenAsync(ns, "default", new() { BoundObjectRef = Reference("Node", node) })).Status.Token;
        Assert.Equal("n1", (await WhoIsAsync(token)).Extra["authentication.kubernetes.io/node-name"][0]);
        await server.Client.DeleteAsync<Node>("", "n1", new(), default);
        await RefusedAsync(token);
    }

    [Fact]
    public async Task A_token_is_bound_to_what_is_there_and_fits()
    {
        var ns = await server.NamespaceAsync();
        await server.Create(new ServiceAccount { Metadata = new() { Name = "other", Namespace = ns } });
        var pod = await server.Create(Make.Pod(ns, "p"));
        var secret = await server.Create(new Secret { Metadata = new() { Name = "s", Namespace = ns } });

        Assert.Equal(
            "cannot bind token for serviceaccount \"other\" to pod running with different serviceaccount name.",
            (await ServerFixture.Fails(() => TokenAsync(ns, "other", new() { BoundObjectRef = Reference("Pod", pod) }))).Message);
        Assert.Equal(
            "Operation cannot be fulfilled on Secret \"s\": the UID in the bound object reference (x) does not match the UID in record. The object might have been deleted and then recreated",
            (await ServerFixture.Fails(() => TokenAsync(ns, "default", new() { BoundObjectRef = Reference("Secret", secret) with { Uid = "x" } }))).Message);
        Assert.Equal("secrets \"none\" not found", (await ServerFixture.Fails(() => TokenAsync(ns, "default", new() { BoundObjectRef = Reference("Secret", secret) with { Name = "none" } }))).Message);
    }

    [Fact]
    public async Task A_token_ends_with_its_account()
    {
        var ns = await server.NamespaceAsync();
        var account = await server.Create(new ServiceAccount { Metadata = new() { Name = "a", Namespace = ns } });
        var token = (await TokenAsync(ns, "a", new())).Status.Token;
        await server.Client.DeleteAsync<ServiceAccount>(ns, "a", new(), default);
        Assert.Equal("[invalid bearer token, serviceaccounts \"a\" not found]", await RefusedAsync(token));

        var another = await server.Create(new ServiceAccount { Metadata = new() { Name = "a", Namespace = ns } });
        Assert.Equal($"[invalid bearer token, service account UID ({another.Metadata.Uid}) does not match claim ({account.Metadata.Uid})]", await RefusedAsync(token));
    }

    [Fact]
    public async Task A_token_holds_for_its_time()
    {
        var ns = await server.NamespaceAsync();
        var token = (await TokenAsync(ns, "default", new() { ExpirationSeconds = 600 })).Status.Token;
        clock.Advance(TimeSpan.FromMinutes(10));
        await WhoIsAsync(token);
        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("[invalid bearer token, service account token has expired]", await RefusedAsync(token));
    }

    [Fact]
    public async Task The_token_injected_into_a_pod_lives_a_year_and_warns_after_an_hour()
    {
        var ns = await server.NamespaceAsync();
        var pod = await server.Create(Make.Pod(ns, "p") with { Spec = Make.Pod(ns, "p").Spec with { ServiceAccountName = "default" } });
        var request = await TokenAsync(ns, "default", new() { ExpirationSeconds = 3607, BoundObjectRef = Reference("Pod", pod) });
        using var claims = Claims(request.Status.Token);
        var issued = claims.RootElement.GetProperty("iat").GetInt64();
        Assert.Equal(365 * 24 * 3600, claims.RootElement.GetProperty("exp").GetInt64() - issued);
        Assert.Equal(3607, claims.RootElement.GetProperty("kubernetes.io").GetProperty("warnafter").GetInt64() - issued);
        Assert.Equal(issued + 3607, request.Status.ExpirationTimestamp!.Value.UnixSeconds);

        // One that is not bound to a pod, or for others to accept, is not prolonged.
        using var unbound = Claims((await TokenAsync(ns, "default", new() { ExpirationSeconds = 3607 })).Status.Token);
        Assert.Equal(3607, unbound.RootElement.GetProperty("exp").GetInt64() - issued);
        using var foreign = Claims((await TokenAsync(ns, "default", new() { ExpirationSeconds = 3607, Audiences = ["vault"], BoundObjectRef = Reference("Pod", pod) })).Status.Token);
        Assert.Equal(3607, foreign.RootElement.GetProperty("exp").GetInt64() - issued);
    }

    [Fact]
    public async Task A_token_is_good_for_its_audiences_only()
    {
        var ns = await server.NamespaceAsync();
        var token = (await TokenAsync(ns, "default", new() { Audiences = ["a", "b"] })).Status.Token;
        Assert.Equal($"[invalid bearer token, token audiences [\"a\" \"b\"] is invalid for the target audiences [\"{Issuer}\"]]", await RefusedAsync(token));

        var review = await server.Create(new TokenReview { Spec = new() { Token = token, Audiences = ["b", "c"] } });
        Assert.True(review.Status.Authenticated);
        Assert.Equal(["b"], review.Status.Audiences);
    }

    [Fact]
    public async Task A_token_of_another_signer_is_refused()
    {
        var ns = await server.NamespaceAsync();
        var account = await server.Get<ServiceAccount>(ns, "default");
        using var key = PrivateKey.Create(KeyAlgorithm.EcdsaP256);
        var now = Time.Now(clock).UnixSeconds;
        var token = new TokenKeys(key).Sign(new()
        {
            Issuer = Issuer,
            Subject = $"system:serviceaccount:{ns}:default",
            Audiences = [Issuer],
            Expires = now + 3600,
            Namespace = ns,
            Account = new("default", account.Metadata.Uid),
        });
        await RefusedAsync(token);
    }

    [Fact]
    public async Task A_token_of_a_secret_holds_as_long_as_the_secret_has_it()
    {
        var ns = await server.NamespaceAsync();
        var account = await server.Get<ServiceAccount>(ns, "default");
        var token = server.Core.TokenKeys.Sign(new()
        {
            Issuer = TokenPayload.LegacyIssuer,
            Subject = $"system:serviceaccount:{ns}:default",
            Namespace = ns,
            Account = new("default", account.Metadata.Uid),
            Secret = new("s", ""),
        });
        Assert.Equal("[invalid bearer token, Token has been invalidated]", await RefusedAsync(token));

        var secret = await server.Create(new Secret
        {
            Metadata = new() { Name = "s", Namespace = ns, Annotations = ApiMap.Of(("kubernetes.io/service-account.name", "default")) },
            Type = "kubernetes.io/service-account-token",
            Data = ApiMap.Of(("token", ByteString.FromText(token))),
        });
        var user = await WhoIsAsync(token);
        Assert.Equal($"system:serviceaccount:{ns}:default", user.Username);
        Assert.True(user.Extra.IsEmpty);

        secret = await server.Get<Secret>(ns, "s");
        Assert.Equal("2030-01-01", secret.Metadata.Labels["kubernetes.io/legacy-token-last-used"]);

        secret = await server.Client.UpdateAsync(
            secret with { Metadata = secret.Metadata with { Labels = ApiMap.Of(("kubernetes.io/legacy-token-invalid-since", "2029-01-01")) } }, "", new(), default);
        Assert.Contains("has been marked invalid", await RefusedAsync(token), StringComparison.Ordinal);

        await server.Client.UpdateAsync(secret with { Data = ApiMap.Of(("token", ByteString.FromText("x"))) }, "", new(), default);
        Assert.Equal("[invalid bearer token, Token does not match server's copy]", await RefusedAsync(token));
    }

    private static BoundObjectReference Reference(string kind, IApiObject value) => new() { Kind = kind, ApiVersion = "v1", Name = value.Metadata.Name, Uid = value.Metadata.Uid };

    private static JsonDocument Claims(string token) => JsonDocument.Parse(Encoding.UTF8.GetString(Base64UrlEncoder.DecodeBytes(token.Split('.')[1])));

    private Task<TokenRequest> TokenAsync(string ns, string account, TokenRequestSpec spec) =>
        server.Client.CreateSubresourceAsync<ServiceAccount, TokenRequest, TokenRequest>(ns, account, "token", new() { Spec = spec }, default);

    /// <summary>As whom the server knows the bearer of a token; it must accept it over HTTPS.</summary>
    private async Task<UserInfo> WhoIsAsync(string token)
    {
        using var client = server.WithToken(token);
        return (await client.CreateAsync(new SelfSubjectReview(), new CreateOptions(), default)).Status.UserInfo;
    }

    /// <summary>Why the server does not accept a token, which it must refuse over HTTPS.</summary>
    private async Task<string> RefusedAsync(string token)
    {
        using var client = server.WithToken(token);
        Assert.Equal(401, (await ServerFixture.Fails(() => client.CreateAsync(new SelfSubjectReview(), new CreateOptions(), default))).Code);
        var review = await server.Create(new TokenReview { Spec = new() { Token = token } });
        Assert.False(review.Status.Authenticated);
        return review.Status.Error;
    }
}
