using System.Net.Http.Headers;
using Kuber.Api.Rbac.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Authentication;
using Kuber.Client;
using Kuber.Client.Http;

namespace Kuber.ApiServer.Tests;

/// <summary>Users of a test's server, and what they may do.</summary>
internal static class Users
{
    /// <summary>A client in the process for a user.</summary>
    public static IApiClient As(this ServerFixture server, string user, params string[] groups) => server.Core.CreateClient(User(user, groups));

    /// <summary>A client over HTTPS with a bearer token.</summary>
    public static HttpApiClient WithToken(this ServerFixture server, string token) =>
        new(new(server.Host.Endpoint) { Token = token, InsecureSkipTlsVerify = true }, TimeProvider.System);

    /// <summary>A plain HTTPS client; with a token where one is given.</summary>
    public static HttpClient Plain(this ServerFixture server, string token = "")
    {
        var http = new HttpClient(new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true }) { BaseAddress = server.Host.Endpoint };
        http.DefaultRequestHeaders.Authorization = token.Length > 0 ? new AuthenticationHeaderValue("Bearer", token) : null;
        return http;
    }

    /// <summary>A token of a namespace's default account, which may do everything from now on.</summary>
    public static async Task<string> AdminTokenAsync(this ServerFixture server, string ns)
    {
        await server.Create(new ClusterRoleBinding
        {
            Metadata = new() { Name = ns },
            RoleRef = new() { ApiGroup = "rbac.authorization.k8s.io", Kind = "ClusterRole", Name = "cluster-admin" },
            Subjects = [new() { Kind = "ServiceAccount", Name = "default", Namespace = ns }],
        });
        var request = await server.Client.CreateSubresourceAsync<Api.Core.V1.ServiceAccount, Api.Authentication.V1.TokenRequest, Api.Authentication.V1.TokenRequest>(ns, "default", "token", new(), CancellationToken.None);
        return request.Status.Token;
    }

    public static UserInfo User(string user, params string[] groups) => new(user, [.. groups, UserInfo.AllAuthenticated]);

    /// <summary>Lets a user do something in a namespace.</summary>
    public static async Task AllowAsync(this ServerFixture server, string ns, string user, params PolicyRule[] rules)
    {
        await server.Create(new Role { Metadata = new() { Name = user, Namespace = ns }, Rules = rules.ToApiList() });
        await server.Create(Binding(ns, user, "Role", user, Subject(user)));
    }

    /// <summary>Lets a user do something in all namespaces.</summary>
    public static async Task AllowEverywhereAsync(this ServerFixture server, string user, params PolicyRule[] rules)
    {
        await server.Create(new ClusterRole { Metadata = new() { Name = user }, Rules = rules.ToApiList() });
        await server.Create(new ClusterRoleBinding { Metadata = new() { Name = user }, RoleRef = new() { ApiGroup = "rbac.authorization.k8s.io", Kind = "ClusterRole", Name = user }, Subjects = [Subject(user)] });
    }

    public static PolicyRule Rule(string verbs, string resources, string groups = "", string names = "") => new()
    {
        Verbs = verbs.Split(' ').ToApiList(),
        Resources = resources.Split(' ').ToApiList(),
        ApiGroups = groups.Split(' ').ToApiList(),
        ResourceNames = names.Length == 0 ? default : names.Split(' ').ToApiList(),
    };

    public static RoleBinding Binding(string ns, string name, string kind, string role, params Subject[] subjects) => new()
    {
        Metadata = new() { Name = name, Namespace = ns },
        RoleRef = new() { ApiGroup = "rbac.authorization.k8s.io", Kind = kind, Name = role },
        Subjects = subjects.ToApiList(),
    };

    public static Subject Subject(string user) => new() { Kind = "User", ApiGroup = "rbac.authorization.k8s.io", Name = user };
}
