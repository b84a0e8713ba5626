using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>Webhooks that may change objects on their way into the store.</summary>
[ApiMessage("io.k8s.api.admissionregistration.v1.MutatingWebhookConfiguration")]
[ApiKind("admissionregistration.k8s.io", "v1", "MutatingWebhookConfiguration")]
public sealed partial record MutatingWebhookConfiguration : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>The webhooks.</summary>
    [Field(2, "webhooks")]
    [ListType("map", "name")]
    [PatchStrategy("merge", MergeKey = "name")]
    public ApiList<MutatingWebhook> Webhooks { get; init; }
}
