using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Certificates.V1;

/// <summary>The rules for requests for certificates. What an old request broke of the rules that came later may stay broken.</summary>
internal static class CertificateSigningRequestValidation
{
    private const string LegacySigner = "kubernetes.io/legacy-unknown";
    private const int ShortestSeconds = 600;

    private static readonly string[] Usages =
    [
        "any", "cert sign", "client auth", "code signing", "content commitment", "crl sign", "data encipherment", "decipher only", "digital signature",
        "email protection", "encipher only", "ipsec end system", "ipsec tunnel", "ipsec user", "key agreement", "key encipherment", "microsoft sgc",
        "netscape sgc", "ocsp signing", "s/mime", "server auth", "signing", "timestamping",
    ];

    private static readonly FieldPath Spec = FieldPath.Of("spec");
    private static readonly FieldPath Conditions = FieldPath.Of("status", "conditions");
    private static readonly FieldPath Certificate = FieldPath.Of("status", "certificate");

    /// <summary>Checks a request, new or changed.</summary>
    public static void Check(CertificateSigningRequest value, CertificateSigningRequest? old, FieldErrors errors)
    {
        var spec = value.Spec;
        if (CertificateRequestText.Error(spec.Request.Span) is { } wrong)
        {
            errors.Invalid(Spec.Child("request"), spec.Request, wrong);
        }

        CheckUsages(spec.Usages, old, errors);
        if (spec.SignerName != LegacySigner)
        {
            SignerNameValidation.Check(spec.SignerName, Spec.Child("signerName"), errors);
        }
        else if (old?.Spec.SignerName != LegacySigner)
        {
            errors.Invalid(Spec.Child("signerName"), spec.SignerName, "the legacy signerName is not allowed via this API version");
        }

        if (spec.ExpirationSeconds is { } seconds and < ShortestSeconds)
        {
            errors.Invalid(Spec.Child("expirationSeconds"), seconds, "may not specify a duration less than 600 seconds (10 minutes)");
        }

        CheckConditions(value.Status.Conditions, old?.Status.Conditions ?? default, errors);
        var certificate = value.Status.Certificate;
        if ((old is null || (certificate != old.Status.Certificate && PemCertificates.Error(old.Status.Certificate.Span) is null))
            && PemCertificates.Error(certificate.Span) is { } broken)
        {
            errors.Invalid(Certificate, "<certificate data>", broken);
        }
    }

    /// <summary>Checks a change: who may add conditions, and who a certificate.</summary>
    public static void Update(CertificateSigningRequest value, CertificateSigningRequest old, FieldErrors errors, bool approval, bool certificate)
    {
        Check(value, old, errors);
        foreach (var type in (ReadOnlySpan<string>)["Approved", "Denied", "Failed"])
        {
            if (RequestConditions.Of(value.Status.Conditions, type).Length < RequestConditions.Of(old.Status.Conditions, type).Length)
            {
                errors.Forbidden(Conditions, $"updates may not remove a condition of type \"{type}\"");
            }
        }

        if (!approval)
        {
            Decision(value, old, "Approved", errors);
            Decision(value, old, "Denied", errors);
        }

        if (value.Status.Certificate != old.Status.Certificate)
        {
            if (!certificate)
            {
                errors.Forbidden(Certificate, "updates may not set certificate content");
            }
            else if (old.Status.Certificate.Length > 0)
            {
                errors.Forbidden(Certificate, "updates may not modify existing certificate content");
            }
        }

        ObjectMetaValidation.Update(value.Metadata, old.Metadata, errors);
    }

    private static void Decision(CertificateSigningRequest value, CertificateSigningRequest old, string type, FieldErrors errors)
    {
        var (now, was) = (RequestConditions.Of(value.Status.Conditions, type), RequestConditions.Of(old.Status.Conditions, type));
        if (now.Length > was.Length)
        {
            errors.Forbidden(Conditions, $"updates may not add a condition of type \"{type}\"");
        }
        else if (now.Length == was.Length && !now.SequenceEqual(was))
        {
            errors.Forbidden(Conditions, $"updates may not modify a condition of type \"{type}\"\n{FieldValueText.Diff(GoView.Of(was.ToApiList()), GoView.Of(now.ToApiList()))}");
        }
    }

    private static void CheckUsages(ApiList<string> usages, CertificateSigningRequest? old, FieldErrors errors)
    {
        var path = Spec.Child("usages");
        if (usages.IsEmpty)
        {
            errors.Required(path);
        }

        var anyUsage = old is not null && old.Spec.Usages.Exists(static u => !Usages.Contains(u));
        for (var i = 0; i < usages.Count && !anyUsage; i++)
        {
            if (!Usages.Contains(usages[i]))
            {
                errors.NotSupported(path.Index(i), usages[i], Usages);
            }
        }

        if (old is not null && old.Spec.Usages.Distinct(StringComparer.Ordinal).Count() < old.Spec.Usages.Count)
        {
            return;
        }

        for (var i = 1; i < usages.Count; i++)
        {
            if (usages.AsSpan()[..i].Contains(usages[i]))
            {
                errors.Duplicate(path.Index(i), usages[i]);
            }
        }
    }

    private static void CheckConditions(ApiList<CertificateSigningRequestCondition> conditions, ApiList<CertificateSigningRequestCondition> old, FieldErrors errors)
    {
        var anyType = old.Exists(static c => c.Type.Length == 0);
        var anyNumber = old.DistinctBy(static c => c.Type).Count() < old.Count;
        var bothDecisions = old.Exists(static c => c.Type == "Approved") && old.Exists(static c => c.Type == "Denied");
        for (var i = 0; i < conditions.Count; i++)
        {
            var condition = conditions[i];
            var path = Conditions.Index(i);
            if (condition.Type.Length == 0 && !anyType)
            {
                errors.Required(path.Child("type"));
            }

            Status(condition, path.Child("status"), errors);
            var other = condition.Type switch { "Approved" => "Denied", "Denied" => "Approved", _ => null };
            var before = conditions.AsSpan()[..i].ToArray();
            if (other is not null && !bothDecisions && before.Any(c => c.Type == other))
            {
                errors.Invalid(Conditions, condition.Type, "Approved and Denied conditions are mutually exclusive");
            }

            if (!anyNumber && before.Any(c => c.Type == condition.Type))
            {
                errors.Duplicate(path.Child("type"), condition.Type);
            }
        }
    }

    private static void Status(CertificateSigningRequestCondition condition, FieldPath path, FieldErrors errors)
    {
        if (condition.Status.Length == 0)
        {
            errors.Required(path);
        }
        else if (condition.Type is "Approved" or "Denied" or "Failed")
        {
            if (condition.Status != "True")
            {
                errors.NotSupported(path, condition.Status, "True");
            }
        }
        else if (condition.Status is not ("True" or "False" or "Unknown"))
        {
            errors.NotSupported(path, condition.Status, "False", "True", "Unknown");
        }
    }
}
