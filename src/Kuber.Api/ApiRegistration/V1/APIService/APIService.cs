using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.ApiRegistration.V1;

[ApiMessage("io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIService")]
[ApiKind("apiregistration.k8s.io", "v1", "APIService")]
public sealed partial record APIService : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(2, "spec", AlwaysWritten = true)]
    public APIServiceSpec Spec { get; init; } = APIServiceSpec.Empty;

    [Field(3, "status", AlwaysWritten = true)]
    public APIServiceStatus Status { get; init; } = APIServiceStatus.Empty;
}
