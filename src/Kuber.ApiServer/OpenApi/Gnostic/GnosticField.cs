using Kuber.Machinery.Grpc;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.OpenApi.Gnostic;

/// <summary>Writes a value of a document as a field of a protobuf message.</summary>
internal delegate void GnosticField(ProtoWriter writer, int number, ApiValue value);
