using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

[ApiMessage("io.k8s.api.admissionregistration.v1.ValidatingWebhookConfiguration")]
[ApiKind("admissionregistration.k8s.io", "v1", "ValidatingWebhookConfiguration")]
public sealed partial record ValidatingWebhookConfiguration : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(2, "webhooks")]
    [ListType("map", "name")]
    [PatchStrategy("merge", MergeKey = "name")]
    public ApiList<ValidatingWebhook> Webhooks { get; init; }
}
