using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>Changes objects by CEL expressions on their way into the store.</summary>
[ApiMessage("io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicy")]
[ApiKind("admissionregistration.k8s.io", "v1", "MutatingAdmissionPolicy")]
public sealed partial record MutatingAdmissionPolicy : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>The requests and the changes.</summary>
    [Field(2, "spec", AlwaysWritten = true)]
    public MutatingAdmissionPolicySpec Spec { get; init; } = MutatingAdmissionPolicySpec.Empty;
}
