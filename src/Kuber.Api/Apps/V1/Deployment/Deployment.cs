using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Apps.V1;

[ApiMessage("io.k8s.api.apps.v1.Deployment")]
[ApiKind("apps", "v1", "Deployment")]
public sealed partial record Deployment : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(2, "spec", AlwaysWritten = true)]
    public DeploymentSpec Spec { get; init; } = DeploymentSpec.Empty;

    [Field(3, "status", AlwaysWritten = true)]
    public DeploymentStatus Status { get; init; } = DeploymentStatus.Empty;
}
