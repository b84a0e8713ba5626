using Kuber.Api.Resource.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;
using Kuber.ApiServer.Authorization;
using Kuber.ApiServer.Cache;
using Kuber.ApiServer.Registry;

namespace Kuber.ApiServer.Devices;

/// <summary>
/// Who may do more with claims than their kind's own rules tell: admin access to devices is for namespaces with a label
/// (KEP-5018); what the status says of allocations is for those who may bind claims, what it says of devices for those who may
/// speak for their drivers (KEP-4817).
/// </summary>
internal sealed class DeviceAccessHook(ResourceSet resources, AccessControl access) : WriteHook
{
    private const string AdminLabel = "resource.kubernetes.io/admin-access";
    private static readonly FieldPath Status = FieldPath.Of("status");
    private readonly ResourceCache namespaces = resources.Cache("", "namespaces");

    /// <inheritdoc/>
    public override bool Concerns(ServedResource resource) => resource is { Group: "resource.k8s.io", Plural: "resourceclaims" or "resourceclaimtemplates" };

    /// <inheritdoc/>
    public override ValueTask<IApiObject> BeforeAsync(RequestContext context, IApiObject value, IApiObject? old, WriteLease lease) => ValueTask.FromResult(value);

    /// <inheritdoc/>
    public override void Validate(RequestContext context, IApiObject value, IApiObject? old, FieldErrors errors)
    {
        switch (value)
        {
            case ResourceClaim claim when context.Subresource == "status" && old is ResourceClaim was:
                AdminResults(context, claim.Status, was.Status, errors);
                Binding(context, claim.Status, was.Status, errors);
                Drivers(context, claim.Status, was.Status, errors);
                break;
            case ResourceClaim claim when old is null:
                AdminRequests(context, claim.Spec, errors);
                break;
            case ResourceClaimTemplate template when old is null:
                AdminRequests(context, template.Spec.Spec, errors);
                break;
            default:
                break;
        }
    }

    private void AdminRequests(RequestContext context, ResourceClaimSpec spec, FieldErrors errors)
    {
        var index = spec.Devices.Requests.FindIndex(static r => r.Exactly?.AdminAccess == true);
        if (index >= 0)
        {
            RequireAdmin(context, FieldPath.Of("spec", "devices", "requests").Index(index).Child("adminAccess"), errors);
        }
    }

    private void AdminResults(RequestContext context, ResourceClaimStatus status, ResourceClaimStatus old, FieldErrors errors)
    {
        // An allocation does not change: what it grants has been looked at once.
        var index = AdminResult(status);
        if (index >= 0 && AdminResult(old) < 0)
        {
            RequireAdmin(context, Status.Child("allocation", "devices", "results").Index(index).Child("adminAccess"), errors);
        }
    }

    private static int AdminResult(ResourceClaimStatus status) => status.Allocation?.Devices.Results.FindIndex(static r => r.AdminAccess == true) ?? -1;

    private void RequireAdmin(RequestContext context, FieldPath path, FieldErrors errors)
    {
        if (namespaces.Find(context.Namespace)?.Value is not { } found)
        {
            errors.InternalError(path, $"could not retrieve namespace to verify admin access: namespaces {FieldValueText.Quote(context.Namespace)} not found");
        }
        else if (found.Metadata.Labels.GetValueOrDefault(AdminLabel) != "true")
        {
            errors.Forbidden(path, $"admin access to devices requires the `{AdminLabel}: true` label on the containing namespace");
        }
    }

    private void Binding(RequestContext context, ResourceClaimStatus status, ResourceClaimStatus old, FieldErrors errors)
    {
        if (status.Allocation == old.Allocation && status.ReservedFor == old.ReservedFor)
        {
            return;
        }

        var wanted = AccessAttributes.Of(context) with { Subresource = "binding", Namespace = "", Name = "" };
        if (access.Refusal(wanted) is { } refusal)
        {
            errors.Forbidden(Status, $"changing status.allocation or status.reservedFor requires resource=\"resourceclaims/binding\", verb=\"{context.Verb}\" permission: {refusal.Message}");
        }
    }

    private void Drivers(RequestContext context, ResourceClaimStatus status, ResourceClaimStatus old, FieldErrors errors)
    {
        var drivers = ClaimDrivers.OfChanged(status.Devices, old.Devices);
        if (drivers.Count == 0)
        {
            return;
        }

        string[] verbs = ["arbitrary-node:" + context.Verb];
        if (ClaimDrivers.IsOnNodeOf(context.User, status.Allocation))
        {
            verbs = ["associated-node:" + context.Verb, .. verbs];
        }

        foreach (var driver in drivers)
        {
            var wanted = AccessAttributes.Of(context) with { Subresource = "driver", Name = driver };
            var refusals = verbs.Select(v => access.Refusal(wanted with { Verb = v })).ToArray();
            if (Array.TrueForAll(refusals, static r => r is not null))
            {
                errors.Forbidden(Status, $"changing status.devices requires resource=\"resourceclaims/driver\", verb=\"[{string.Join(' ', verbs)}]\" permission: {refusals[0]!.Message}");
            }
        }
    }
}
