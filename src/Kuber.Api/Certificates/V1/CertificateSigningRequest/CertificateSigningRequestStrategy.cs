using Kuber.Api.Registry;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Certificates.V1;

/// <summary>What may be created and changed of requests for certificates. Who asks is written by the server, and fixed like all of the spec.</summary>
public sealed class CertificateSigningRequestStrategy : ResourceStrategy<CertificateSigningRequest>
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> ValidateName(string name, bool prefix) => NameRules.PathSegment(name, prefix);

    /// <inheritdoc/>
    public override CertificateSigningRequest PrepareForCreate(CertificateSigningRequest value, StrategyContext context) => value with
    {
        Spec = value.Spec with
        {
            Username = context.UserName,
            Uid = context.UserUid,
            Groups = context.Groups.Count == 0 ? default : context.Groups.ToApiList(),
            Extra = context.UserExtra.Count == 0 ? default : context.UserExtra.Select(static e => KeyValuePair.Create(e.Key, e.Value.ToApiList())).ToApiMap(),
        },
        Status = CertificateSigningRequestStatus.Empty,
    };

    /// <inheritdoc/>
    public override CertificateSigningRequest PrepareForUpdate(CertificateSigningRequest value, CertificateSigningRequest old, StrategyContext context) =>
        value with { Spec = old.Spec, Status = old.Status };

    /// <inheritdoc/>
    public override CertificateSigningRequest PrepareForStatusUpdate(CertificateSigningRequest value, CertificateSigningRequest old, StrategyContext context)
    {
        var kept = RequestConditions.Keep(RequestConditions.Keep(value.Status.Conditions, old.Status.Conditions, "Approved"), old.Status.Conditions, "Denied");
        return value with { Spec = old.Spec, Status = value.Status with { Conditions = RequestConditions.WithTimes(kept, old.Status.Conditions, context.Clock) } };
    }

    /// <summary>Puts back all but the conditions, which is what the approval subresource changes.</summary>
    public static CertificateSigningRequest PrepareForApproval(CertificateSigningRequest value, CertificateSigningRequest old, StrategyContext context) => value with
    {
        Spec = old.Spec,
        Status = old.Status with { Conditions = RequestConditions.WithTimes(value.Status.Conditions, old.Status.Conditions, context.Clock) },
    };

    /// <inheritdoc/>
    public override void Validate(CertificateSigningRequest value, FieldErrors errors) => CertificateSigningRequestValidation.Check(value, null, errors);

    /// <inheritdoc/>
    public override void ValidateUpdate(CertificateSigningRequest value, CertificateSigningRequest old, FieldErrors errors) =>
        CertificateSigningRequestValidation.Update(value, old, errors, approval: false, certificate: false);

    /// <inheritdoc/>
    public override void ValidateStatusUpdate(CertificateSigningRequest value, CertificateSigningRequest old, FieldErrors errors) =>
        CertificateSigningRequestValidation.Update(value, old, errors, approval: false, certificate: true);

    /// <summary>Finds what is wrong with an approval or a denial.</summary>
    public static void ValidateApproval(CertificateSigningRequest value, CertificateSigningRequest old, FieldErrors errors) =>
        CertificateSigningRequestValidation.Update(value, old, errors, approval: true, certificate: false);
}
