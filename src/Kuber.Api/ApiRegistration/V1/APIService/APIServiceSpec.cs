using Kuber.Api.Runtime;

namespace Kuber.Api.ApiRegistration.V1;

[ApiMessage("io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIServiceSpec")]
public sealed partial record APIServiceSpec
{
    [Field(1, "service")]
    public ServiceReference? Service { get; init; }

    [Field(2, "group")]
    public string Group { get; init; } = "";

    [Field(3, "version")]
    public string Version { get; init; } = "";

    [Field(4, "insecureSkipTLSVerify")]
    public bool InsecureSkipTLSVerify { get; init; }

    [Field(5, "caBundle")]
    [ListType("atomic")]
    public ByteString CaBundle { get; init; }

    [Field(7, "groupPriorityMinimum", Required = true)]
    public int GroupPriorityMinimum { get; init; }

    [Field(8, "versionPriority", Required = true)]
    public int VersionPriority { get; init; }
}
