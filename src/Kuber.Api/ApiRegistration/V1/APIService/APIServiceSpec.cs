using Kuber.Api.Runtime;

namespace Kuber.Api.ApiRegistration.V1;

/// <summary>A group and version, and where they are served.</summary>
[ApiMessage("io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIServiceSpec")]
public sealed partial record APIServiceSpec
{
    /// <summary>The Service of the server; this server itself when not set.</summary>
    [Field(1, "service")]
    public ServiceReference? Service { get; init; }

    /// <summary>The API group.</summary>
    [Field(2, "group")]
    public string Group { get; init; } = "";

    /// <summary>The version of the group.</summary>
    [Field(3, "version")]
    public string Version { get; init; } = "";

    /// <summary>Does not check the server's certificate; not together with caBundle.</summary>
    [Field(4, "insecureSkipTLSVerify")]
    public bool InsecureSkipTLSVerify { get; init; }

    /// <summary>Certificates, as PEM, that the server's is checked against.</summary>
    [Field(5, "caBundle")]
    [ListType("atomic")]
    public ByteString CaBundle { get; init; }

    /// <summary>How far up the group is listed; higher is first.</summary>
    [Field(7, "groupPriorityMinimum", Required = true)]
    public int GroupPriorityMinimum { get; init; }

    /// <summary>How far up the version is listed in its group; higher is first.</summary>
    [Field(8, "versionPriority", Required = true)]
    public int VersionPriority { get; init; }
}
