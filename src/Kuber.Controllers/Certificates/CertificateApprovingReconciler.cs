using System.Security.Cryptography;
using Kuber.Api.Authorization.V1;
using Kuber.Api.Certificates.V1;
using Kuber.Api.Runtime;
using Kuber.Client.Controllers;
using Kuber.Client.Informers;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.Certificates;

/// <summary>
/// Approves a kubelet's request for a client certificate where the one who asks may create <c>nodeclient</c> (any node's) or
/// <c>selfnodeclient</c> (its own) requests. All others are left to people.
/// </summary>
internal sealed class CertificateApprovingReconciler(ControllerContext context) : IReconciler
{
    private readonly ILister<CertificateSigningRequest> requests = context.Informers.For<CertificateSigningRequest>().Lister;

    /// <inheritdoc/>
    public async Task<TimeSpan?> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        if (requests.Get("", key.Name) is not { Spec.SignerName: SignerRules.KubeletClient } csr || csr.Status.Certificate.Length > 0
            || CertificateConditions.Is(csr, CertificateConditions.Approved) || CertificateConditions.Is(csr, CertificateConditions.Denied))
        {
            return null;
        }

        SigningRequest request;
        try
        {
            request = SigningRequest.Parse(csr);
        }
        catch (CryptographicException)
        {
            return null;
        }

        if (SignerRules.KubeletClientProblem(request, csr.Spec.Usages) is not null)
        {
            return null;
        }

        if (csr.Spec.Username == request.CommonName && await MayAsync(csr, "selfnodeclient", cancellationToken))
        {
            await ApproveAsync(csr, "Auto approving self kubelet client certificate after SubjectAccessReview.", cancellationToken);
        }
        else if (await MayAsync(csr, "nodeclient", cancellationToken))
        {
            await ApproveAsync(csr, "Auto approving kubelet client certificate after SubjectAccessReview.", cancellationToken);
        }
        else
        {
            // Rights may be given later.
            throw new InvalidOperationException("recognized csr as one of a kubelet, but subject access review was not approved");
        }

        return null;
    }

    private async Task<bool> MayAsync(CertificateSigningRequest csr, string subresource, CancellationToken cancellationToken)
    {
        var review = new SubjectAccessReview
        {
            Spec = new()
            {
                User = csr.Spec.Username,
                Uid = csr.Spec.Uid,
                Groups = csr.Spec.Groups,
                Extra = csr.Spec.Extra,
                ResourceAttributes = new() { Group = "certificates.k8s.io", Resource = "certificatesigningrequests", Verb = "create", Subresource = subresource, Version = "*" },
            },
        };
        return (await context.Client.CreateAsync(review, Writes.Create, cancellationToken)).Status.Allowed;
    }

    private async Task ApproveAsync(CertificateSigningRequest csr, string message, CancellationToken cancellationToken)
    {
        var approved = CertificateConditions.With(csr, CertificateConditions.Approved, "AutoApproved", message, Time.Now(context.Clock));
        await context.Client.UpdateAsync(approved, "approval", Writes.Update, cancellationToken);
    }
}
