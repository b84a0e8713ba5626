using Kuber.Api.Registry;

namespace Kuber.Api.Certificates.V1;

/// <summary>The table of requests for certificates.</summary>
internal static class CertificateSigningRequestColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<CertificateSigningRequest>> All =
    [
        Column.Name<CertificateSigningRequest>(),
        Column.Age<CertificateSigningRequest>(),
        Column.Text<CertificateSigningRequest>("SignerName", "Who is asked to sign.", static r => Cells.OrNone(r.Spec.SignerName)),
        Column.Text<CertificateSigningRequest>("Requestor", "Who asks.", static r => r.Spec.Username),
        Column.Text<CertificateSigningRequest>("RequestedDuration", "For how long it is asked.", static r => r.Spec.ExpirationSeconds is { } seconds ? HumanDuration.Text(TimeSpan.FromSeconds(seconds)) : "<none>"),
        Column.Text<CertificateSigningRequest>("Condition", "Whether it is approved, denied, failed or issued.", State),
    ];

    private static string State(CertificateSigningRequest request)
    {
        bool Has(string type) => request.Status.Conditions.Exists(c => c.Type == type);
        var decision = Has("Denied") ? "Denied" : Has("Approved") ? "Approved" : "Pending";
        return decision + (Has("Failed") ? ",Failed" : "") + (request.Status.Certificate.Length > 0 ? ",Issued" : "");
    }
}
