using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Apps.V1;

/// <summary>Keeps numbered pods running that have lasting names and volumes.</summary>
[ApiMessage("io.k8s.api.apps.v1.StatefulSet")]
[ApiKind("apps", "v1", "StatefulSet")]
public sealed partial record StatefulSet : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>Which pods are wanted, and how many.</summary>
    [Field(2, "spec", AlwaysWritten = true)]
    public StatefulSetSpec Spec { get; init; } = StatefulSetSpec.Empty;

    /// <summary>How many pods there are.</summary>
    [Field(3, "status", AlwaysWritten = true)]
    public StatefulSetStatus Status { get; init; } = StatefulSetStatus.Empty;
}
