using Kuber.Api.Authentication.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;
using Kuber.ApiServer.Registry;
using Kuber.ApiServer.Subresources;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.Authentication.Tokens;

/// <summary>
/// Issues tokens of ServiceAccounts (KEP-1205): for audiences, for a time, and bound to a pod, a Secret or a node of the same
/// name and uid, with which they end.
/// </summary>
internal sealed class TokenRequestHandler(ApiServerCore core) : SubresourceHandler
{
    private const string QualifiedKind = "TokenRequest.authentication.k8s.io";
    private const long DefaultSeconds = 3600;
    private const long MinSeconds = 600;
    private const long MaxSeconds = 1L << 32;

    // Tokens that are injected into pods ask for this odd time; they live longer, and from it on their use is warned of.
    private const long InjectedSeconds = 3607;
    private const long ExtendedSeconds = 365 * 24 * 3600;

    /// <inheritdoc/>
    public override KindInfo Posted { get; } = KindOf<TokenRequest>();

    /// <inheritdoc/>
    public override bool Serves(ServedResource resource, string subresource) => subresource == "token" && resource is { Group: "", Plural: "serviceaccounts" };

    /// <inheritdoc/>
    public override IApiObject Default(IApiObject posted) => posted is TokenRequest { Spec.ExpirationSeconds: null } request
        ? request with { Spec = request.Spec with { ExpirationSeconds = DefaultSeconds } }
        : posted;

    /// <inheritdoc/>
    public override async ValueTask<object> PostAsync(RequestContext context, object body)
    {
        var request = (TokenRequest)body;
        CheckNames(context, request);
        var account = (ServiceAccount)(await core.Registry.GetAsync(context, "")).Value;
        if (request.Metadata.Uid.Length > 0 && request.Metadata.Uid != account.Metadata.Uid)
        {
            throw StatusErrors.Conflict(
                QualifiedKind,
                context.Name,
                $"the UID in the token request ({request.Metadata.Uid}) does not match the UID of the service account ({account.Metadata.Uid})");
        }

        request = Complete(request, account, context);
        Check(request);
        var claims = await BindAsync(Claims(request, account, context), request.Spec.BoundObjectRef, context);
        claims = Extend(claims, request);
        return request with
        {
            Status = new() { Token = core.TokenKeys.Sign(claims), ExpirationTimestamp = new(claims.IssuedAt!.Value + request.Spec.ExpirationSeconds!.Value) },
        };
    }

    private static void CheckNames(RequestContext context, TokenRequest request)
    {
        var errors = new FieldErrors();
        if (request.Metadata.Name.Length > 0 && request.Metadata.Name != context.Name)
        {
            errors.Invalid(FieldPath.Of("metadata", "name"), request.Metadata.Name, "must match the service account name if specified");
        }
        else if (request.Metadata.Namespace.Length > 0 && request.Metadata.Namespace != context.Namespace)
        {
            errors.Invalid(FieldPath.Of("metadata", "namespace"), request.Metadata.Namespace, "must match the service account namespace if specified");
        }

        if (errors.Count > 0)
        {
            throw StatusErrors.Invalid(QualifiedKind, context.Name, errors);
        }
    }

    private TokenRequest Complete(TokenRequest request, ServiceAccount account, RequestContext context) => request with
    {
        Metadata = request.Metadata with
        {
            Name = account.Metadata.Name,
            Namespace = account.Metadata.Namespace,
            Uid = account.Metadata.Uid,
            CreationTimestamp = Time.Now(context.Clock),
        },
        Spec = request.Spec with
        {
            Audiences = request.Spec.Audiences.IsEmpty ? [core.Options.ServiceAccountIssuer] : request.Spec.Audiences,
        },
        Status = TokenRequestStatus.Empty,
    };

    private static void Check(TokenRequest request)
    {
        var errors = new FieldErrors();
        var path = FieldPath.Of("spec", "expirationSeconds");
        switch (request.Spec.ExpirationSeconds)
        {
            case < MinSeconds:
                errors.Invalid(path, request.Spec.ExpirationSeconds, "may not specify a duration less than 10 minutes");
                break;
            case > MaxSeconds:
                errors.Invalid(path, request.Spec.ExpirationSeconds, "may not specify a duration larger than 2^32 seconds");
                break;
            default:
                return;
        }

        throw StatusErrors.Invalid(QualifiedKind, "", errors);
    }

    private TokenClaims Claims(TokenRequest request, ServiceAccount account, RequestContext context)
    {
        var now = Time.Now(context.Clock).UnixSeconds;
        return new()
        {
            Issuer = core.Options.ServiceAccountIssuer,
            Subject = ServiceAccountNames.User(account.Metadata.Namespace, account.Metadata.Name),
            Audiences = [.. request.Spec.Audiences.AsEnumerable()],
            Id = core.Identifiers.Uid(),
            IssuedAt = now,
            NotBefore = now,
            Expires = now + request.Spec.ExpirationSeconds,
            Namespace = account.Metadata.Namespace,
            Account = new(account.Metadata.Name, account.Metadata.Uid),
        };
    }

    private async ValueTask<TokenClaims> BindAsync(TokenClaims claims, BoundObjectReference? reference, RequestContext context)
    {
        if (reference is null)
        {
            return claims;
        }

        var slash = reference.ApiVersion.IndexOf('/', StringComparison.Ordinal);
        var (group, version) = slash < 0 ? ("", reference.ApiVersion) : (reference.ApiVersion[..slash], reference.ApiVersion[(slash + 1)..]);
        IApiObject present;
        switch (group, reference.Kind)
        {
            case ("", "Pod"):
                var pod = (Pod)await GetAsync(context, "pods", claims.Namespace, reference.Name);
                if (pod.Spec.ServiceAccountName != claims.Account.Name)
                {
                    throw StatusErrors.BadRequest($"cannot bind token for serviceaccount {FieldValueText.Quote(claims.Account.Name)} to pod running with different serviceaccount name.");
                }

                present = pod;
                claims = claims with { Pod = Bound(pod), Node = NodeOf(pod) };
                break;
            case ("", "Secret"):
                present = await GetAsync(context, "secrets", claims.Namespace, reference.Name);
                claims = claims with { Secret = Bound(present) };
                break;
            case ("", "Node"):
                present = await GetAsync(context, "nodes", "", reference.Name);
                claims = claims with { Node = Bound(present) };
                break;
            default:
                throw StatusErrors.BadRequest($"cannot bind token to object of type {group}/{version}, Kind={reference.Kind}");
        }

        return reference.Uid.Length == 0 || reference.Uid == present.Metadata.Uid
            ? claims
            : throw StatusErrors.Conflict(
                reference.Kind,
                reference.Name,
                $"the UID in the bound object reference ({reference.Uid}) does not match the UID in record. The object might have been deleted and then recreated");
    }

    private async ValueTask<IApiObject> GetAsync(RequestContext context, string plural, string ns, string name) =>
        (await core.Registry.GetAsync(context.With("get", core.Resources.Find("", "v1", plural)!, "", ns, name), "")).Value;

    /// <summary>The node of a pod; without uid where it is not there.</summary>
    private BoundObject? NodeOf(Pod pod) => pod.Spec.NodeName.Length == 0
        ? null
        : new(pod.Spec.NodeName, core.Resources.Cache("", "nodes").Find(pod.Spec.NodeName)?.Value.Metadata.Uid ?? "");

    private TokenClaims Extend(TokenClaims claims, TokenRequest request) =>
        claims.Pod is not null && request.Spec.ExpirationSeconds == InjectedSeconds && claims.Audiences.All(a => a == core.Options.ServiceAccountIssuer)
            ? claims with { WarnAfter = claims.Expires, Expires = claims.IssuedAt + ExtendedSeconds }
            : claims;

    private static BoundObject Bound(IApiObject value) => new(value.Metadata.Name, value.Metadata.Uid);
}
