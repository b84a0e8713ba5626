using System.Net;
using Kuber.Machinery.Pki;
using Kuber.Store.Etcd;

namespace Kuber.Store.EndToEnd;

/// <summary>Certificates of an authority of the test's own: for etcd, and for a client of it.</summary>
public sealed class TlsFiles : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kuber-etcd-tls-").FullName;

    public TlsFiles()
    {
        using var authority = CertificateAuthority.Create("etcd-ca", TimeProvider.System);
        Authority = Write("ca.crt", authority.CertificatePem);
        using var server = authority.Issue(new() { CommonName = "etcd", Addresses = [IPAddress.Loopback], ForServer = true, ForClient = true });
        using var client = authority.Issue(new() { CommonName = "kuber", ForClient = true });
        MemberFlags = ["--cert-file", Write("server.crt", server.CertificatePem), "--key-file", Write("server.key", server.KeyPem), "--trusted-ca-file", Authority, "--client-cert-auth"];
        (ClientCertificate, ClientKey) = (Write("client.crt", client.CertificatePem), Write("client.key", client.KeyPem));
    }

    public string Authority { get; }

    public string ClientCertificate { get; }

    public string ClientKey { get; }

    /// <summary>Flags of a member that speaks TLS and wants to see a certificate of its clients.</summary>
    public IReadOnlyList<string> MemberFlags { get; }

    /// <summary>Flags of <c>kuber</c> to reach such a member.</summary>
    public IReadOnlyList<string> KuberFlags => ["--etcd-cafile", Authority, "--etcd-certfile", ClientCertificate, "--etcd-keyfile", ClientKey];

    /// <summary>Starts one such member.</summary>
    public Task<EtcdCluster> StartMemberAsync() => EtcdCluster.StartAsync(1, "https", MemberFlags, new([]) { Ssl = EtcdTls.Load(Authority, ClientCertificate, ClientKey) });

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Write(string name, string text)
    {
        File.WriteAllText(Path.Combine(folder, name), text);
        return Path.Combine(folder, name);
    }
}
