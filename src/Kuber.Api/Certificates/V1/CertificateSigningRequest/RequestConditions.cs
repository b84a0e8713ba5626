using Kuber.Api.Registry;
using Kuber.Api.Runtime;

namespace Kuber.Api.Certificates.V1;

/// <summary>The conditions of requests for certificates.</summary>
internal static class RequestConditions
{
    /// <summary>The conditions of a type.</summary>
    public static CertificateSigningRequestCondition[] Of(ApiList<CertificateSigningRequestCondition> conditions, string type) =>
        [.. conditions.AsSpan().ToArray().Where(c => c.Type == type)];

    /// <summary>The conditions with those of a type as they were, where there are as many as before; else as they are, for a rule to refuse.</summary>
    public static ApiList<CertificateSigningRequestCondition> Keep(
        ApiList<CertificateSigningRequestCondition> conditions, ApiList<CertificateSigningRequestCondition> old, string type)
    {
        var was = Of(old, type);
        if (was.Length == 0 || was.Length != Of(conditions, type).Length)
        {
            return conditions;
        }

        var next = 0;
        return conditions.Each(c => c.Type == type ? was[next++] : c);
    }

    /// <summary>The conditions with the times that the client left out: of the last change where nothing changes, else now.</summary>
    public static ApiList<CertificateSigningRequestCondition> WithTimes(
        ApiList<CertificateSigningRequestCondition> conditions, ApiList<CertificateSigningRequestCondition> old, TimeProvider clock) => conditions.Each(c =>
        c is { LastUpdateTime: not null, LastTransitionTime: not null }
            ? c
            : c with
            {
                LastUpdateTime = c.LastUpdateTime ?? Time.Now(clock),
                LastTransitionTime = c.LastTransitionTime ?? old.Find(o => o.Type == c.Type && o.Status == c.Status && o.LastTransitionTime is not null)?.LastTransitionTime ?? Time.Now(clock),
            });
}
