using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.ApiRegistration.V1;

/// <summary>A version of an API group, and the server that serves it.</summary>
[ApiMessage("io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIService")]
[ApiKind("apiregistration.k8s.io", "v1", "APIService")]
public sealed partial record APIService : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>The group and version, and where they are served.</summary>
    [Field(2, "spec", AlwaysWritten = true)]
    public APIServiceSpec Spec { get; init; } = APIServiceSpec.Empty;

    /// <summary>Whether the server can be reached.</summary>
    [Field(3, "status", AlwaysWritten = true)]
    public APIServiceStatus Status { get; init; } = APIServiceStatus.Empty;
}
