using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Resource.V1;

/// <summary>The names of a claim's requests and of their alternatives: <c>request</c> or <c>request/alternative</c>.</summary>
internal sealed class RequestNames
{
    private const string Unknown = "must be the name of a request in the claim or the name of a request and a subrequest separated by '/'";
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    /// <summary>The names in a claim.</summary>
    public RequestNames(DeviceClaim claim)
    {
        foreach (var request in claim.Requests)
        {
            names.Add(request.Name);
            foreach (var alternative in request.FirstAvailable)
            {
                names.Add(request.Name + "/" + alternative.Name);
            }
        }
    }

    /// <summary>Checks a list of references: each, and that none occurs twice.</summary>
    public void Check(ApiList<string> references, FieldPath path, FieldErrors errors) =>
        ItemRules.Set(references, DeviceClaimValidation.MaximumRequests, path, errors, static r => r, (reference, p) => Check(reference, p, errors));

    /// <summary>Checks one reference.</summary>
    public void Check(string reference, FieldPath path, FieldErrors errors)
    {
        var parts = reference.Split('/');
        if (parts.Length <= 2)
        {
            foreach (var part in parts)
            {
                DeviceNames.Label(part, path, errors);
            }
        }

        if (!names.Contains(reference))
        {
            errors.Invalid(path, reference, Unknown);
        }
    }
}
