using System.Security.Cryptography.X509Certificates;

namespace Kuber.Machinery.Pki;

/// <summary>
/// The certificates of a control plane on disk, with the names that kubeadm gives them: <c>ca.crt</c>, <c>ca.key</c>,
/// <c>front-proxy-ca.crt</c>, <c>sa.key</c>, <c>sa.pub</c>... Private keys are readable by their owner only. A file that
/// is there is used as it is; one that is missing, or whose certificate nears its end, is made anew.
/// </summary>
public sealed class PkiDirectory
{
    private readonly TimeProvider clock;
    private readonly KeyAlgorithm algorithm;

    /// <summary>Uses, and makes where it is missing, the directory at <paramref name="path"/>.</summary>
    public PkiDirectory(string path, TimeProvider clock, KeyAlgorithm algorithm = KeyAlgorithm.EcdsaP256)
    {
        Path = path;
        this.clock = clock;
        this.algorithm = algorithm;
        Directory.CreateDirectory(path);
    }

    /// <summary>Where the files are.</summary>
    public string Path { get; }

    /// <summary>The path of a file.</summary>
    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>The authority <paramref name="name"/> (<c>ca</c>, <c>front-proxy-ca</c>): read, or made and written.</summary>
    public CertificateAuthority Authority(string name, string commonName)
    {
        if (Read(name) is { } pair)
        {
            return new(pair, clock);
        }

        var authority = CertificateAuthority.Create(commonName, clock, algorithm);
        Write(name, authority.Root);
        return authority;
    }

    /// <summary>
    /// The certificate <paramref name="name"/> signed by <paramref name="authority"/>: read, or made and written where it
    /// is missing, signed by another authority, due for renewal, or without one of the names asked for.
    /// </summary>
    public CertificatePair Certificate(string name, CertificateAuthority authority, CertificateRequestSpec spec)
    {
        if (Read(name) is { } pair)
        {
            if (!pair.IsDueForRenewal(clock) && pair.Certificate.Issuer == authority.Root.Certificate.Subject && Covers(pair, spec) && IsSignedBy(pair, authority))
            {
                return pair;
            }

            pair.Dispose();
        }

        var made = authority.Issue(spec);
        Write(name, made);
        return made;
    }

    /// <summary>A key pair <c>name.key</c> and <c>name.pub</c>, such as <c>sa</c>: read, or made and written.</summary>
    public PrivateKey Key(string name)
    {
        var keyFile = File(name + ".key");
        if (System.IO.File.Exists(keyFile))
        {
            return PrivateKey.FromPem(System.IO.File.ReadAllText(keyFile));
        }

        var key = PrivateKey.Create(algorithm);
        SecretFile.Write(keyFile, key.ToPem());
        System.IO.File.WriteAllText(File(name + ".pub"), key.ToPublicPem());
        return key;
    }

    private CertificatePair? Read(string name)
    {
        var (certificate, key) = (File(name + ".crt"), File(name + ".key"));
        return System.IO.File.Exists(certificate) && System.IO.File.Exists(key)
            ? CertificatePair.FromPem(System.IO.File.ReadAllText(certificate), System.IO.File.ReadAllText(key))
            : null;
    }

    // The key first: a certificate without its key is made anew, a key without its certificate too.
    private void Write(string name, CertificatePair pair)
    {
        SecretFile.Write(File(name + ".key"), pair.KeyPem);
        SecretFile.Write(File(name + ".crt"), pair.CertificatePem, secret: false);
    }

    private static bool Covers(CertificatePair pair, CertificateRequestSpec spec) =>
        spec.DnsNames.All(n => pair.Certificate.MatchesHostname(n, allowWildcards: false, allowCommonName: false))
        && spec.Addresses.All(a => pair.Certificate.MatchesHostname(a.ToString(), allowWildcards: false, allowCommonName: false));

    private static bool IsSignedBy(CertificatePair pair, CertificateAuthority authority)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.VerificationFlags = X509VerificationFlags.IgnoreNotTimeValid;
        chain.ChainPolicy.CustomTrustStore.Add(authority.Root.Certificate);
        return chain.Build(pair.Certificate);
    }
}
