using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Kuber.Machinery.Pki;
using Kuber.Machinery.Yaml;

namespace Kuber.Machinery.Tests.Pki;

public sealed class PkiTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kuber-pki").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(KeyAlgorithm.EcdsaP256)]
    [InlineData(KeyAlgorithm.Rsa2048)]
    public void IssuesCertificatesThatVerify(KeyAlgorithm algorithm)
    {
        using var ca = CertificateAuthority.Create("kubernetes", TimeProvider.System, algorithm);
        using var server = ca.Issue(new()
        {
            CommonName = "kube-apiserver",
            DnsNames = ["kubernetes.default.svc"],
            Addresses = [IPAddress.Parse("10.96.0.1")],
            ForServer = true,
            KeyAlgorithm = algorithm,
        });
        Assert.True(Verify(ca, server.Certificate));
        Assert.True(server.Certificate.MatchesHostname("10.96.0.1"));
        Assert.True(server.Certificate.MatchesHostname("kubernetes.default.svc"));
        Assert.StartsWith(algorithm == KeyAlgorithm.Rsa2048 ? "-----BEGIN RSA PRIVATE KEY" : "-----BEGIN EC PRIVATE KEY", server.KeyPem, StringComparison.Ordinal);
        using var again = CertificatePair.FromPem(server.CertificatePem, server.KeyPem);
        Assert.True(again.Certificate.HasPrivateKey);
    }

    [Fact]
    public void ClientCertificatesNameUserAndGroups()
    {
        using var ca = CertificateAuthority.Create("kubernetes", TimeProvider.System);
        using var client = ca.Issue(new() { CommonName = "kubernetes-admin", Organizations = ["system:masters", "x"], ForClient = true });
        Assert.Contains("CN=kubernetes-admin", client.Certificate.Subject, StringComparison.Ordinal);
        Assert.Contains("O=system:masters", client.Certificate.Subject, StringComparison.Ordinal);
    }

    [Fact]
    [System.Runtime.Versioning.SupportedOSPlatform("linux")]
    public void KeepsWhatIsThereAndRenewsWhatEnds()
    {
        var clock = new ShiftedClock();
        var pki = new PkiDirectory(folder, clock);
        using var ca = pki.Authority("ca", "kubernetes");
        using var caAgain = pki.Authority("ca", "kubernetes");
        Assert.Equal(ca.CertificatePem, caAgain.CertificatePem);
        CertificateRequestSpec spec = new() { CommonName = "a", DnsNames = ["one"], ForServer = true };
        using var first = pki.Certificate("apiserver", caAgain, spec);
        using var same = pki.Certificate("apiserver", caAgain, spec);
        Assert.Equal(first.CertificatePem, same.CertificatePem);
        using var more = pki.Certificate("apiserver", caAgain, spec with { DnsNames = ["one", "two"] });
        Assert.NotEqual(first.CertificatePem, more.CertificatePem);
        clock.Shift = TimeSpan.FromDays(300);
        using var renewed = pki.Certificate("apiserver", caAgain, spec with { DnsNames = ["one", "two"] });
        Assert.NotEqual(more.CertificatePem, renewed.CertificatePem);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(pki.File("ca.key")));
        using var key = pki.Key("sa");
        using var keyAgain = pki.Key("sa");
        Assert.Equal(key.ToPem(), keyAgain.ToPem());
        Assert.Equal(key.ToPublicPem(), File.ReadAllText(pki.File("sa.pub")));
    }

    [Fact]
    public void SignsRequests()
    {
        using var ca = CertificateAuthority.Create("kubernetes", TimeProvider.System);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("O=system:nodes, CN=system:node:n1", key, HashAlgorithmName.SHA256);
        using var certificate = X509Certificate2.CreateFromPem(ca.SignRequest(request.CreateSigningRequestPem(), ["digital signature", "client auth"], TimeSpan.FromDays(1)));
        Assert.Contains("CN=system:node:n1", certificate.Subject, StringComparison.Ordinal);
        Assert.True(Verify(ca, certificate));
    }

    [Fact]
    public void WritesKubeconfig()
    {
        using var ca = CertificateAuthority.Create("kubernetes", TimeProvider.System);
        using var client = ca.Issue(new() { CommonName = "kubernetes-admin", ForClient = true });
        var path = Path.Combine(folder, "etc", "admin.conf");
        KubeconfigWriter.Write(path, "kuber", "kubernetes-admin", "https://127.0.0.1:6443", ca.CertificatePem, client);
        var config = YamlReader.Parse(File.ReadAllText(path));
        Assert.Equal("kubernetes-admin@kuber", config["current-context"].Text);
        Assert.Equal("https://127.0.0.1:6443", config["clusters"].Items[0]["cluster"]["server"].Text);
    }

    private static bool Verify(CertificateAuthority ca, X509Certificate2 certificate)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(ca.Root.Certificate);
        return chain.Build(certificate);
    }

    private sealed class ShiftedClock : TimeProvider
    {
        public TimeSpan Shift { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Shift;
    }
}
