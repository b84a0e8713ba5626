using System.Net;
using Kuber.Api.Authentication.V1;
using Kuber.Api.Core.V1;
using Kuber.Client;
using Kuber.Machinery.Pki;
using Kuber.Testing.Requests;
using UserInfo = Kuber.ApiServer.Authentication.UserInfo;

namespace Kuber.Testing;

/// <content>Users: clients in this process, and kubeconfigs for other processes. What they may do is what the cluster's roles allow.</content>
public sealed partial class TestCluster
{
    private const string Administrator = "kubernetes-admin";
    private readonly Lock files = new();
    private DirectoryInfo? folder;
    private int written;

    /// <summary>A client as another user, who may do what the cluster's rules allow. Its requests are recorded and may meet with faults.</summary>
    public IApiClient ClientFor(string user, params IReadOnlyList<string> groups) =>
        new ObservedClient(core.CreateClient(new UserInfo(user, [.. groups, UserInfo.AllAuthenticated])), clients, user, "in-process");

    /// <summary>A client as a ServiceAccount, as an operator in a pod has it. Its requests are recorded and may meet with faults.</summary>
    public IApiClient ClientForServiceAccount(string ns, string name) =>
        ClientFor($"system:serviceaccount:{ns}:{name}", "system:serviceaccounts", "system:serviceaccounts:" + ns);

    /// <summary>The text of a kubeconfig file for a user with a client certificate, for clients in other processes and languages.</summary>
    /// <exception cref="InvalidOperationException">The cluster was started without <see cref="TestClusterOptions.Https"/>.</exception>
    public string Kubeconfig(string user = Administrator, params IReadOnlyList<string> groups) =>
        Host.Kubeconfig(user, groups.Count == 0 && user == Administrator ? [UserInfo.Masters] : groups);

    /// <summary>The text of a kubeconfig file for a ServiceAccount, with a new token of an hour.</summary>
    /// <exception cref="InvalidOperationException">The cluster was started without <see cref="TestClusterOptions.Https"/>.</exception>
    public async Task<string> ServiceAccountKubeconfigAsync(string ns, string name, CancellationToken cancellationToken = default)
    {
        var server = Host.Endpoint.ToString().TrimEnd('/');
        var request = await Client.CreateSubresourceAsync<ServiceAccount, TokenRequest, TokenRequest>(
            ns, name, "token", new() { Spec = new() { ExpirationSeconds = 3600 } }, cancellationToken);
        return KubeconfigWriter.ToText("kuber", name, server, Host.AuthorityPem, request.Status.Token);
    }

    /// <summary>The certificate authority of the cluster, in PEM.</summary>
    public string AuthorityPem => host?.AuthorityPem ?? authority!.CertificatePem;

    /// <summary>A certificate of the cluster's authority for a server of the test, such as a webhook over HTTPS. The caller disposes of it.</summary>
    /// <param name="names">The names and addresses that the server is reached by; 127.0.0.1 and localhost where there are none.</param>
    public CertificatePair ServingCertificate(params IReadOnlyList<string> names)
    {
        IReadOnlyList<string> all = names.Count > 0 ? names : ["127.0.0.1", "localhost"];
        CertificateRequestSpec spec = new()
        {
            CommonName = all[0],
            ForServer = true,
            DnsNames = [.. all.Where(static n => !IPAddress.TryParse(n, out _))],
            Addresses = [.. all.Where(static n => IPAddress.TryParse(n, out _)).Select(IPAddress.Parse)],
        };
        return host?.IssueCertificate(spec) ?? authority!.Issue(spec);
    }

    /// <summary>Writes a kubeconfig for a user to a file of its own, readable by its owner alone; it goes with the cluster.</summary>
    /// <returns>The path.</returns>
    /// <exception cref="InvalidOperationException">The cluster was started without <see cref="TestClusterOptions.Https"/>.</exception>
    public string WriteKubeconfig(string user = Administrator, params IReadOnlyList<string> groups) => Write(Kubeconfig(user, groups));

    /// <summary>Writes a kubeconfig for a ServiceAccount to a file of its own; it goes with the cluster.</summary>
    /// <returns>The path.</returns>
    /// <exception cref="InvalidOperationException">The cluster was started without <see cref="TestClusterOptions.Https"/>.</exception>
    public async Task<string> WriteServiceAccountKubeconfigAsync(string ns, string name, CancellationToken cancellationToken = default) =>
        Write(await ServiceAccountKubeconfigAsync(ns, name, cancellationToken));

    private string Write(string kubeconfig)
    {
        lock (files)
        {
            folder ??= Directory.CreateTempSubdirectory("kuber-test-");
            var path = Path.Combine(folder.FullName, FormattableString.Invariant($"kubeconfig-{++written}"));
            SecretFile.Write(path, kubeconfig);
            return path;
        }
    }

    private void DeleteFiles()
    {
        lock (files)
        {
            folder?.Delete(recursive: true);
            folder = null;
        }
    }
}
