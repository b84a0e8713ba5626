using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.FlowControl.V1;

[ApiMessage("io.k8s.api.flowcontrol.v1.PriorityLevelConfiguration")]
[ApiKind("flowcontrol.apiserver.k8s.io", "v1", "PriorityLevelConfiguration")]
public sealed partial record PriorityLevelConfiguration : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(2, "spec", AlwaysWritten = true)]
    public PriorityLevelConfigurationSpec Spec { get; init; } = PriorityLevelConfigurationSpec.Empty;

    [Field(3, "status", AlwaysWritten = true)]
    public PriorityLevelConfigurationStatus Status { get; init; } = PriorityLevelConfigurationStatus.Empty;
}
