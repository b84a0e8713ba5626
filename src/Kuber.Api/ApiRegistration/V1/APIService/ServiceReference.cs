using Kuber.Api.Runtime;

namespace Kuber.Api.ApiRegistration.V1;

[ApiMessage("io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.ServiceReference")]
public sealed partial record ServiceReference
{
    [Field(1, "namespace")]
    public string Namespace { get; init; } = "";

    [Field(2, "name")]
    public string Name { get; init; } = "";

    [Field(3, "port")]
    public int? Port { get; init; }
}
