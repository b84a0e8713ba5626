using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Kuber.Api.Certificates.V1;
using Kuber.Api.Runtime;
using Kuber.Client.Controllers;
using Kuber.Client.Informers;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.Certificates;

/// <summary>Deletes a request an hour after it was signed, denied or failed, a day after it was made where nothing came of it, and when its certificate has expired.</summary>
internal sealed class CertificateCleanerReconciler(ControllerContext context) : IReconciler
{
    private static readonly TimeSpan DecidedTime = TimeSpan.FromHours(1);
    private static readonly TimeSpan PendingTime = TimeSpan.FromHours(24);
    private readonly ILister<CertificateSigningRequest> requests = context.Informers.For<CertificateSigningRequest>().Lister;

    /// <summary>When a request is to go.</summary>
    public static DateTimeOffset Due(CertificateSigningRequest csr)
    {
        var approved = CertificateConditions.Find(csr, CertificateConditions.Approved);
        var decided = CertificateConditions.Find(csr, CertificateConditions.Denied)
            ?? CertificateConditions.Find(csr, CertificateConditions.Failed)
            ?? (csr.Status.Certificate.Length > 0 ? approved : null);
        var made = (csr.Metadata.CreationTimestamp ?? default).ToDateTimeOffset();
        if (decided is null)
        {
            return made + PendingTime;
        }

        var due = (decided.LastUpdateTime ?? Time.From(made)).ToDateTimeOffset() + DecidedTime;
        return Expiry(csr) is { } expiry && expiry < due ? expiry : due;
    }

    /// <inheritdoc/>
    public async Task<TimeSpan?> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        if (requests.Get("", key.Name) is not { } csr)
        {
            return null;
        }

        var left = Due(csr) - context.Clock.GetUtcNow();
        if (left > TimeSpan.Zero)
        {
            return left;
        }

        try
        {
            await context.Client.DeleteAsync<CertificateSigningRequest>("", key.Name, Writes.DeleteExactly(csr.Metadata.Uid), cancellationToken);
        }
        catch (Exception exception) when (Failures.IsNotFound(exception))
        {
            // Gone already.
        }

        return null;
    }

    private static DateTimeOffset? Expiry(CertificateSigningRequest csr)
    {
        if (csr.Status.Certificate.Length == 0)
        {
            return null;
        }

        try
        {
            using var certificate = X509Certificate2.CreateFromPem(Encoding.ASCII.GetString(csr.Status.Certificate.Span));
            return certificate.NotAfter.ToUniversalTime();
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
