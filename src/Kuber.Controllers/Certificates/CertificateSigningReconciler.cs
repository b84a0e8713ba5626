using System.Security.Cryptography;
using System.Text;
using Kuber.Api.Certificates.V1;
using Kuber.Api.Runtime;
using Kuber.Client.Controllers;
using Kuber.Client.Informers;
using Kuber.Controllers.Shared;
using Kuber.Machinery.Pki;

namespace Kuber.Controllers.Certificates;

/// <summary>Signs a request, or shows why it is not signed.</summary>
internal sealed class CertificateSigningReconciler : IReconciler, IDisposable
{
    private static readonly TimeSpan LongestLifetime = TimeSpan.FromDays(365);
    private readonly ControllerContext context;
    private readonly ILister<CertificateSigningRequest> requests;
    private readonly CertificateAuthority authority;

    public CertificateSigningReconciler(ControllerContext context)
    {
        this.context = context;
        requests = context.Informers.For<CertificateSigningRequest>().Lister;
        authority = new(CertificatePair.FromPem(context.Settings.SigningCertificatePem, context.Settings.SigningKeyPem), context.Clock);
    }

    /// <inheritdoc/>
    public async Task<TimeSpan?> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        if (requests.Get("", key.Name) is not { } csr || !SignerRules.IsKnown(csr.Spec.SignerName) || csr.Status.Certificate.Length > 0
            || !CertificateConditions.Is(csr, CertificateConditions.Approved)
            || CertificateConditions.Is(csr, CertificateConditions.Denied)
            || CertificateConditions.Is(csr, CertificateConditions.Failed))
        {
            return null;
        }

        await context.Client.UpdateAsync(Sign(csr), "status", Writes.Update, cancellationToken);
        return null;
    }

    /// <inheritdoc/>
    public void Dispose() => authority.Dispose();

    private CertificateSigningRequest Sign(CertificateSigningRequest csr)
    {
        string? problem;
        SigningRequest? request = null;
        try
        {
            request = SigningRequest.Parse(csr);
            problem = SignerRules.Problem(csr.Spec.SignerName, request, csr.Spec.Usages);
        }
        catch (CryptographicException exception)
        {
            problem = exception.Message;
        }

        if (problem is not null)
        {
            return CertificateConditions.With(csr, CertificateConditions.Failed, "SignerValidationFailure", problem, Time.Now(context.Clock));
        }

        var lifetime = csr.Spec.ExpirationSeconds is { } seconds && TimeSpan.FromSeconds(seconds) < LongestLifetime ? TimeSpan.FromSeconds(Math.Max(600, seconds)) : LongestLifetime;
        var certificate = authority.SignRequest(request!.Pem, [.. csr.Spec.Usages], lifetime);
        return csr with { Status = csr.Status with { Certificate = new ByteString(Encoding.ASCII.GetBytes(certificate)) } };
    }
}
