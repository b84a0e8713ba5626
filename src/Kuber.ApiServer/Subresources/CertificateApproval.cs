using Kuber.Api.Certificates.V1;
using Kuber.Api.Registry;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Apply;

namespace Kuber.ApiServer.Subresources;

/// <summary>The conditions that approve or deny a request for a certificate; nothing else of it may change.</summary>
internal sealed class CertificateApproval : SubresourceHandler
{
    private static readonly FieldSet NotApproval = FieldOwners.Of(["f:spec"], ["f:status", "f:certificate"]);

    /// <inheritdoc/>
    public override bool RunsHooks => false;

    /// <inheritdoc/>
    public override FieldSet ResetFields(ServedResource resource) => NotApproval;

    /// <inheritdoc/>
    public override bool Serves(ServedResource resource, string subresource) =>
        subresource == "approval" && resource is { Group: "certificates.k8s.io", Plural: "certificatesigningrequests" };

    /// <inheritdoc/>
    public override IApiObject Prepare(ServedResource resource, IApiObject value, IApiObject old, StrategyContext context) =>
        CertificateSigningRequestStrategy.PrepareForApproval((CertificateSigningRequest)value, (CertificateSigningRequest)old, context);

    /// <inheritdoc/>
    public override void Validate(ServedResource resource, IApiObject value, IApiObject old, FieldErrors errors) =>
        CertificateSigningRequestStrategy.ValidateApproval((CertificateSigningRequest)value, (CertificateSigningRequest)old, errors);
}
