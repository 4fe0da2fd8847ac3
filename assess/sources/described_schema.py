"""The JSON Schema of a model, in which every key says what it is for."""

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from assess.sources.docstrings import field_docstrings


class DescribedSchema(GenerateJsonSchema):
    """The text under a field is the description of its key."""

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """A model, each key with its description."""
        made = super().model_schema(schema)
        keys = made.get("properties", {})
        for name, words in field_docstrings(schema["cls"]).items():
            if name in keys:
                keys[name].setdefault("description", words)
        return made
