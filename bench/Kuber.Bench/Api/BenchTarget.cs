using System.Security.Cryptography.X509Certificates;
using Kuber.Client.Kubeconfig;

namespace Kuber.Bench.Api;

/// <summary>The API server that is measured.</summary>
/// <param name="Host">Its host.</param>
/// <param name="Port">Its port.</param>
internal sealed record BenchTarget(string Host, int Port)
{
    /// <summary>The client certificate, or null.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>The authorities that the server's certificate must come from; empty for those of the system.</summary>
    public X509Certificate2Collection Authorities { get; init; } = [];

    /// <summary>The bearer token, or empty.</summary>
    public string Token { get; init; } = "";

    /// <summary>The processes whose memory and processor time are the server's: kube-apiserver and etcd, or one.</summary>
    public IReadOnlyList<int> Processes { get; init; } = [];

    /// <summary>Host and port.</summary>
    public string Authority => Host + ":" + Port.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The server that a kubeconfig names.</summary>
    public static BenchTarget Of(string kubeconfig, IReadOnlyList<int> processes)
    {
        var config = KubeconfigFile.Load(kubeconfig).Resolve();
        var authorities = new X509Certificate2Collection();
        authorities.ImportFromPem(System.Text.Encoding.ASCII.GetString(config.CertificateAuthority));
        return new(config.Server.Host, config.Server.Port)
        {
            Authorities = authorities,
            Certificate = config.ClientCertificate.Length == 0 ? null
                : X509Certificate2.CreateFromPem(System.Text.Encoding.ASCII.GetString(config.ClientCertificate), System.Text.Encoding.ASCII.GetString(config.ClientKey)),
            Token = config.TokenFile.Length > 0 ? File.ReadAllText(config.TokenFile).Trim() : config.Token,
            Processes = processes,
        };
    }

    /// <summary>How the server's certificate is checked.</summary>
    public X509ChainPolicy ChainPolicy()
    {
        var policy = new X509ChainPolicy { RevocationMode = X509RevocationMode.NoCheck };
        if (Authorities.Count > 0)
        {
            policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            policy.CustomTrustStore.AddRange(Authorities);
        }

        return policy;
    }

    /// <summary>Resident memory of the processes, in megabytes; 0 where they are not known.</summary>
    public double ResidentMegabytes() => Processes.Sum(ProcessFigures.ResidentMegabytes);

    /// <summary>Processor time that the processes have used, in seconds; 0 where they are not known.</summary>
    public double ProcessorSeconds() => Processes.Sum(ProcessFigures.ProcessorSeconds);
}
