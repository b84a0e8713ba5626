using Kuber.ApiServer.Authorization;
using Kuber.Machinery.Cel.Values;

namespace Kuber.ApiServer.Admission.Expressions;

internal sealed class RequestAccess(AccessControl access, AdmissionRequest request)
{
    public CelValue Authorizer => access is null && request is null ? CelNull.Value : CelNull.Value;

    public CelValue RequestResource => CelNull.Value;
}
