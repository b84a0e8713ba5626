using Kuber.Api.Runtime;

namespace Kuber.Api.FlowControl.V1;

[ApiMessage("io.k8s.api.flowcontrol.v1.ServiceAccountSubject")]
public sealed partial record ServiceAccountSubject
{
    [Field(1, "namespace", Required = true)]
    public string Namespace { get; init; } = "";

    [Field(2, "name", Required = true)]
    public string Name { get; init; } = "";
}
