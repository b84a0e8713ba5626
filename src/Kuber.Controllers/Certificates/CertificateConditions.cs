using Kuber.Api.Certificates.V1;
using Kuber.Api.Runtime;

namespace Kuber.Controllers.Certificates;

/// <summary>Reads and writes the conditions of certificate requests.</summary>
internal static class CertificateConditions
{
    public const string Approved = "Approved";
    public const string Denied = "Denied";
    public const string Failed = "Failed";

    public static CertificateSigningRequestCondition? Find(CertificateSigningRequest csr, string type) => csr.Status.Conditions.Find(c => c.Type == type && (c.Status is "True" or ""));

    public static bool Is(CertificateSigningRequest csr, string type) => Find(csr, type) is not null;

    /// <summary>The request with a condition more.</summary>
    public static CertificateSigningRequest With(CertificateSigningRequest csr, string type, string reason, string message, Time now) => csr with
    {
        Status = csr.Status with
        {
            Conditions = csr.Status.Conditions.Add(new() { Type = type, Status = "True", Reason = reason, Message = message, LastUpdateTime = now, LastTransitionTime = now }),
        },
    };
}
